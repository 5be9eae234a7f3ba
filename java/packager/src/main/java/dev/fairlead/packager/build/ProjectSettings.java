// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.Setup;
import dev.fairlead.packager.toolchain.Toolchain;
import java.nio.file.Path;
import java.util.List;

/** What the project's own CMakeLists.txt need not say: names, exports, and that no path of this machine gets in. */
final class ProjectSettings {
    private ProjectSettings() {}

    /** {@return the variables that project.cmake reads, as arguments of CMake} */
    static List<String> arguments(
            BuildRequest request, TargetPlatform platform, Toolchain toolchain, Setup setup, BuildFolder folder) {
        int name = platform.file().indexOf("%s");
        // The folders of the toolchain and of the build come last: they may be in that of the sources, and the last one
        // that fits is taken. That of the build stands without a slash because debug information has it alone, too.
        String source = path(request.source());
        String prefixMap = prefixMap(source + "/", "")
                // Debug information for Windows has one such slash.
                + (platform.system().equals("windows") ? " " + prefixMap(source + "\\", "") : "")
                + setup.folder()
                        .map(own -> " " + prefixMap(path(own), toolchain.name()))
                        .orElse("")
                + " " + prefixMap(path(folder.cmake()), "build");
        return List.of(
                "-D", "FAIRLEAD_PLATFORM=" + platform.id(),
                "-D", "FAIRLEAD_PREFIX=" + platform.file().substring(0, name),
                "-D", "FAIRLEAD_SUFFIX=" + platform.file().substring(name + 2),
                "-D", "FAIRLEAD_EXPORTS=" + String.join(";", request.exports()),
                "-D", "FAIRLEAD_EXPORTS_BY=" + toolchain.exportsBy(platform),
                "-D", "FAIRLEAD_TESTS=OFF",
                "-D", "CMAKE_C_FLAGS_RELEASE=-O3 -DNDEBUG -g " + prefixMap,
                "-D", "CMAKE_CXX_FLAGS_RELEASE=-O3 -DNDEBUG -g " + prefixMap);
    }

    private static String prefixMap(String folder, String name) {
        return "\"-ffile-prefix-map=" + folder + "=" + name + "\"";
    }

    private static String path(Path folder) {
        return folder.toString().replace('\\', '/');
    }
}
