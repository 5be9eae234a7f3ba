// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What ties debug information to its library: the same id stands in both.
 *
 * @param hex the id in hexadecimal digits, as inspection tells it
 */
public record BuildId(String hex) {
    /**
     * Looks for the id.
     *
     * @param content a library or its debug information
     * @return whether the id stands in it
     */
    public boolean isIn(byte[] content) {
        byte[] id = HexFormat.of().parseHex(hex);
        for (int at = 0; at + id.length <= content.length; at++) {
            if (content[at] == id[0] && Arrays.equals(content, at, at + id.length, id, 0, id.length)) {
                return true;
            }
        }
        return false;
    }
}
