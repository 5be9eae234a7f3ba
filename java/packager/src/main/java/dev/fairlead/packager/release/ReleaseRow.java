// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

import java.util.List;

/**
 * What there is for a platform.
 *
 * @param platform the platform's id
 * @param jar its jar of libraries
 * @param nar its native archive, with the same libraries
 * @param debug the debug information of these libraries, by their build ids
 * @param inspected whether the libraries have no finding
 * @param hash whether the libraries are those that the manifest and the build's record name
 */
public record ReleaseRow(String platform, Mark jar, Mark nar, Mark debug, Mark inspected, Mark hash) {
    /** {@return the marks, in the order of the columns} */
    public List<Mark> marks() {
        return List.of(jar, nar, debug, inspected, hash);
    }
}
