// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import java.util.regex.Pattern;

/** How clang calls what has no name: {@code (unnamed at /home/me/scan.h:3:13)}, with a folder that is of this machine. */
final class MadeUpNames {
    private static final Pattern FOLDER =
            Pattern.compile("(\\((?:unnamed|anonymous)[^()]* at )(?:(?!:\\d+:\\d+\\)).)*[/\\\\]");

    private MadeUpNames() {}

    /** {@return a text of clang's in which such names have the file's name alone} */
    static String withoutFolders(String text) {
        return FOLDER.matcher(text).replaceAll("$1");
    }
}
