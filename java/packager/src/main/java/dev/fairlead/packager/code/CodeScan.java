// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.code;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.CodeRange;
import dev.fairlead.packager.binary.FileBytes;
import dev.fairlead.packager.binary.Processor;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which instruction sets a function uses.
 *
 * @param features those beyond what every processor of its kind has
 * @param readable whether all of it could be read: not so where data stands between the instructions
 */
public record CodeScan(Set<CodeFeature> features, boolean readable) {
    /** Keeps its own copy. */
    public CodeScan {
        features = Set.copyOf(features);
    }

    /**
     * Reads a function.
     *
     * @param image a binary for x86-64 or aarch64
     * @param function where its code is
     * @return what was found
     * @throws IllegalArgumentException for another processor
     */
    public static CodeScan of(BinaryImage image, CodeRange function) {
        if (image.processor() == Processor.RISCV64) {
            throw new IllegalArgumentException("instructions of riscv64 are not read");
        }
        long end = function.offset() + function.size();
        return image.processor() == Processor.X86_64
                ? x86(image.content(), function.offset(), end)
                : arm(image.content(), function.offset(), end);
    }

    private static CodeScan x86(FileBytes bytes, long begin, long end) {
        Set<CodeFeature> features = new LinkedHashSet<>();
        X86Decoder decoder = new X86Decoder(bytes, end);
        long at = begin;
        while (at < end) {
            X86Instruction instruction = decoder.read(at);
            if (instruction.length() == 0) {
                return new CodeScan(features, isPadding(bytes, at, end));
            }
            X86Features.of(instruction).ifPresent(features::add);
            at += instruction.length();
        }
        return new CodeScan(features, true);
    }

    /** Mach-O's functions reach to the next one, and linkers fill the gap with zeroes. */
    private static boolean isPadding(FileBytes bytes, long begin, long end) {
        for (long at = begin; at < end; at++) {
            if (bytes.at(at) != 0) {
                return false;
            }
        }
        return true;
    }

    private static CodeScan arm(FileBytes bytes, long begin, long end) {
        Set<CodeFeature> features = new LinkedHashSet<>();
        for (long at = begin; at + 4 <= end; at += 4) {
            int word = bytes.at(at) | bytes.at(at + 1) << 8 | bytes.at(at + 2) << 16 | bytes.at(at + 3) << 24;
            ArmFeature.of(word).ifPresent(features::add);
        }
        return new CodeScan(features, begin % 4 == end % 4);
    }
}
