// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.HexFormat;
import java.util.Optional;

/**
 * The directory of debug information: where the PDB was, and its id, which tells builds apart (PE/COFF specification,
 * "The .debug Section"; the record RSDS is CodeView's).
 */
final class PeDebug {
    private static final String WHAT = "the debug directory";
    private static final int ENTRY = 28;
    private static final long CODE_VIEW = 2;
    private static final long RSDS = 0x5344_5352L;

    private Optional<String> id = Optional.empty();
    private Optional<String> pdb = Optional.empty();

    PeDebug(FileBytes bytes, PeLayout layout, Names names) throws MalformedBinaryException {
        PeLayout.Directory directory = layout.directory(PeLayout.DEBUG);
        for (long i = 0; directory.isThere() && i + ENTRY <= directory.size(); i += ENTRY) {
            long at = layout.offsetOf(directory.address() + i, WHAT);
            long size = bytes.unsignedInt(at + 16, WHAT);
            long content = bytes.unsignedInt(at + 24, WHAT);
            if (bytes.unsignedInt(at + 12, WHAT) == CODE_VIEW && size > 24) {
                bytes.require(content, size, "the name of the PDB");
                if (bytes.unsignedInt(content, WHAT) == RSDS) {
                    id = Optional.of(HexFormat.of().formatHex(bytes.copy(content + 4, 16)));
                    pdb = Optional.of(names.read(content + 24, content + size, "the name of the PDB"))
                            .filter(it -> !it.isEmpty());
                }
            }
        }
    }

    Optional<String> id() {
        return id;
    }

    Optional<String> pdb() {
        return pdb;
    }
}
