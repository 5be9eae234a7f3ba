// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.code.ArmFeature;
import dev.fairlead.packager.code.CodeFeature;
import dev.fairlead.packager.code.X86Feature;
import java.util.Set;

/**
 * What every processor of a platform has beyond the first of its kind: Macs with Intel are Penryn or newer, those with
 * Apple's own M1 or newer; Windows on x86-64 asks for CMPXCHG16B since 8.1.
 *
 * @param features the instruction sets
 */
record Baseline(Set<CodeFeature> features) {
    static Baseline of(String system) {
        return new Baseline(
                switch (system) {
                    case "macosx" ->
                        Set.of(
                                X86Feature.SSE3,
                                X86Feature.SSSE3,
                                X86Feature.SSE4_1,
                                X86Feature.CX16,
                                ArmFeature.LSE,
                                ArmFeature.CRC32,
                                ArmFeature.DOT_PRODUCT,
                                ArmFeature.CRYPTO);
                    case "windows" -> Set.of(X86Feature.CX16);
                    default -> Set.of();
                });
    }

    boolean has(CodeFeature feature) {
        return features.contains(feature);
    }
}
