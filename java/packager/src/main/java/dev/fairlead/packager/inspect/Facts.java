// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.CodeSignature;
import dev.fairlead.packager.binary.ExportedSymbol;
import java.util.List;
import java.util.Optional;

/**
 * What a library says of itself, for reports.
 *
 * @param format its format
 * @param processor its processor
 * @param platform the platform that it was judged as
 * @param size its bytes
 * @param system the oldest system that it asks for, such as glibc 2.17; empty when it asks for none
 * @param exports what it exports, sorted
 * @param needed the libraries that it needs
 * @param signature how it is signed: ad hoc, signed or not signed; empty where nothing is
 * @param id its build id, UUID or the id of its PDB, in hexadecimal
 */
public record Facts(
        String format,
        String processor,
        String platform,
        long size,
        Optional<String> system,
        List<String> exports,
        List<String> needed,
        Optional<String> signature,
        Optional<String> id) {
    /** Keeps its own copies. */
    public Facts {
        exports = List.copyOf(exports);
        needed = List.copyOf(needed);
    }

    static Facts of(Artifact artifact) {
        BinaryImage image = artifact.image();
        return new Facts(
                image.format().toString(),
                image.processor().id(),
                artifact.platformName(),
                image.content().size(),
                SystemVersion.describe(image),
                image.symbols().exports().stream()
                        .map(ExportedSymbol::name)
                        .distinct()
                        .sorted()
                        .toList(),
                image.linkage().needed(),
                signature(image),
                image.origin().id());
    }

    private static Optional<String> signature(BinaryImage image) {
        return switch (image.format()) {
            case ELF, PE -> Optional.empty();
            case MACH_O ->
                Optional.of(image.signature()
                        .map(CodeSignature::adHoc)
                        .map(adHoc -> adHoc ? "ad hoc" : "signed")
                        .orElse("not signed"));
        };
    }
}
