// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The platform that a folder is named after: below META-INF/native/ any name is one; elsewhere a folder with a name that
 * the table has, as id, as JavaCPP's or as that of native archives.
 *
 * @param name the folder's name; empty without such a folder
 * @param platform the platform; empty when the table does not have it
 */
record PlatformFolder(Optional<String> name, Optional<TargetPlatform> platform) {
    /** What the runtime looks for on macOS when there is nothing for the processor alone. */
    static final String UNIVERSAL = "macosx-universal";

    private static final String PLACE = "META-INF/native/";

    static PlatformFolder of(String place, PlatformTable table) {
        String path = place.replace('\\', '/');
        int start = path.lastIndexOf(PLACE);
        if (start >= 0 && path.indexOf('/', start + PLACE.length()) > 0) {
            int begin = start + PLACE.length();
            String name = path.substring(begin, path.indexOf('/', begin));
            return new PlatformFolder(Optional.of(name), find(table, name));
        }
        List<String> folders = Arrays.asList(path.split("[/!]"));
        for (String folder : folders.subList(0, folders.size() - 1).reversed()) {
            Optional<TargetPlatform> platform = find(table, folder);
            if (platform.isPresent()) {
                return new PlatformFolder(Optional.of(folder), platform);
            }
        }
        return new PlatformFolder(Optional.empty(), Optional.empty());
    }

    private static Optional<TargetPlatform> find(PlatformTable table, String name) {
        return table.all().stream()
                .filter(it -> it.id().equals(name)
                        || it.aol().equals(name)
                        || it.javacpp().filter(name::equals).isPresent())
                .findFirst();
    }
}
