// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of imports, those that are looked up later among them (PE/COFF specification, "The .idata Section"). */
final class PeImports {
    private static final String WHAT = "the table of imports";
    private static final int ENTRY = 20;
    private static final int DELAYED_ENTRY = 32;

    private final FileBytes bytes;
    private final PeLayout layout;
    private final Names names;
    private final List<String> needed = new ArrayList<>();
    private final List<ImportedSymbol> imports = new ArrayList<>();

    PeImports(FileBytes bytes, PeLayout layout, Names names) throws MalformedBinaryException {
        this.bytes = bytes;
        this.layout = layout;
        this.names = names;
        readTable(PeLayout.IMPORTS, ENTRY, 12, 0);
        readTable(PeLayout.DELAYED_IMPORTS, DELAYED_ENTRY, 4, 16);
    }

    List<String> needed() {
        return needed;
    }

    List<ImportedSymbol> imports() {
        return imports;
    }

    /** A table of libraries: of each entry the places of the library's name and of the names that it is asked for. */
    private void readTable(int directory, int entrySize, int nameAt, int lookupAt) throws MalformedBinaryException {
        PeLayout.Directory place = layout.directory(directory);
        if (!place.isThere()) {
            return;
        }
        long at = layout.offsetOf(place.address(), WHAT);
        while (true) {
            long name = bytes.unsignedInt(at + nameAt, WHAT);
            if (name == 0) {
                return;
            }
            String library = text(name, "the name of a needed library");
            needed.add(library);
            long lookup = bytes.unsignedInt(at + lookupAt, WHAT);
            // Old linkers leave the names only where addresses are put when the DLL is loaded.
            readNames(
                    library,
                    lookup != 0 || directory != PeLayout.IMPORTS ? lookup : bytes.unsignedInt(at + 16, WHAT),
                    directory != PeLayout.IMPORTS);
            at += entrySize;
        }
    }

    private void readNames(String library, long address, boolean weak) throws MalformedBinaryException {
        long at = layout.offsetOf(address, "the names that are imported from " + library);
        while (true) {
            long entry = bytes.number(at, "the names that are imported from " + library);
            if (entry == 0) {
                return;
            }
            names.spend(Long.BYTES, WHAT);
            String name = entry < 0
                    ? "#" + (entry & 0xFFFF)
                    // Two bytes hint at the number that the name has there.
                    : text((entry & 0x7FFF_FFFFL) + 2, "a name that is imported from " + library);
            imports.add(new ImportedSymbol(name, Optional.empty(), Optional.of(library), weak));
            at += Long.BYTES;
        }
    }

    private String text(long address, String what) throws MalformedBinaryException {
        return names.read(layout.offsetOf(address, what), layout.endOf(address, what), what);
    }
}
