// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of exports (PE/COFF specification, "The .edata Section"). */
final class PeExports {
    private static final String WHAT = "the table of exports";

    private final FileBytes bytes;
    private final PeLayout layout;
    private final Names names;
    private final PeLayout.Directory directory;
    private final List<Export> exports = new ArrayList<>();
    private Optional<String> libraryName = Optional.empty();

    /** A name and the address of what it stands for. */
    record Export(String name, long address, boolean forwarded) {}

    PeExports(FileBytes bytes, PeLayout layout, Names names) throws MalformedBinaryException {
        this.bytes = bytes;
        this.layout = layout;
        this.names = names;
        this.directory = layout.directory(PeLayout.EXPORTS);
        if (directory.isThere()) {
            read(layout.offsetOf(directory.address(), WHAT));
        }
    }

    Optional<String> libraryName() {
        return libraryName;
    }

    List<Export> exports() {
        return exports;
    }

    private void read(long at) throws MalformedBinaryException {
        long name = bytes.unsignedInt(at + 12, WHAT);
        libraryName = name == 0 ? Optional.empty() : Optional.of(text(name));
        long functionCount = bytes.unsignedInt(at + 20, WHAT);
        long count = bytes.unsignedInt(at + 24, WHAT);
        if (count == 0) {
            return;
        }
        long functions = layout.offsetOf(bytes.unsignedInt(at + 28, WHAT), "the addresses of exports");
        long nameTable = layout.offsetOf(bytes.unsignedInt(at + 32, WHAT), "the names of exports");
        long ordinals = layout.offsetOf(bytes.unsignedInt(at + 36, WHAT), "the numbers of exports");
        bytes.requireTable(nameTable, count, 4, "the names of exports");
        for (long i = 0; i < count; i++) {
            int ordinal = bytes.unsignedShort(ordinals + i * 2, "the number of export " + i);
            if (ordinal >= functionCount) {
                throw new MalformedBinaryException(
                        "is damaged: export " + i + " has number " + ordinal + " of " + functionCount);
            }
            long address = bytes.unsignedInt(functions + ordinal * 4L, "the address of export " + i);
            boolean forwarded = address >= directory.address() && address - directory.address() < directory.size();
            String text = text(bytes.unsignedInt(nameTable + i * 4, "the name of export " + i));
            exports.add(new Export(text, address, forwarded));
        }
    }

    private String text(long address) throws MalformedBinaryException {
        String what = "a name in " + WHAT;
        return names.read(layout.offsetOf(address, what), layout.endOf(address, what), what);
    }
}
