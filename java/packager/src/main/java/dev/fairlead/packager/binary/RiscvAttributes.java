// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.Optional;

/**
 * The architecture string in the section .riscv.attributes (RISC-V ELF psABI, "Attributes"; the framing is that of ARM's
 * build attributes).
 */
record RiscvAttributes(FileBytes bytes) {
    private static final String WHAT = "the attributes of RISC-V";
    private static final int FORMAT = 'A';
    private static final long ARCHITECTURE = 5;

    Optional<String> architecture(ElfSection section) throws MalformedBinaryException {
        if (section.size() < 1 || bytes.unsignedByte(section.offset(), WHAT) != FORMAT) {
            return Optional.empty();
        }
        Names names = new Names(bytes);
        long vendor = section.offset() + 5;
        String name = names.read(vendor, section.end(), WHAT);
        // The vendor, then a tag of one byte and the length of the attributes of the whole file.
        long at = vendor + name.length() + 1 + 5;
        while (name.equals("riscv") && at < section.end()) {
            Leb128 tag = Leb128.read(bytes, at, WHAT);
            at = tag.end();
            // Odd tags have a text, even ones a number.
            if (tag.value() % 2 == 0) {
                at = Leb128.read(bytes, at, WHAT).end();
                continue;
            }
            String text = names.read(at, section.end(), WHAT);
            if (tag.value() == ARCHITECTURE) {
                return Optional.of(text);
            }
            at += text.length() + 1L;
        }
        return Optional.empty();
    }
}
