// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.List;

/**
 * The signature of a Mach-O binary: hashes of its pages, and perhaps who signed them.
 *
 * @param adHoc whether nobody signed: the hashes alone, which is enough to be loaded
 * @param algorithm how pages are hashed: SHA-256
 * @param pages how many pages are hashed
 * @param brokenPages the pages whose content is not what was signed, the first is 0
 * @param complete whether all that stands before the signature is hashed
 */
public record CodeSignature(boolean adHoc, String algorithm, int pages, List<Integer> brokenPages, boolean complete) {
    /** Keeps its own copy. */
    public CodeSignature {
        brokenPages = List.copyOf(brokenPages);
    }
}
