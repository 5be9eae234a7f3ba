// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.record.BuildRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie in the output of builds.
 *
 * @param output the folder for all of them
 * @param platform the platform
 */
record BuildFolder(Path output, TargetPlatform platform) {
    private Path work() {
        return output.resolve("work").resolve(platform.id());
    }

    Path cmake() {
        return work().resolve("cmake");
    }

    Path log() {
        return work().resolve("build.log");
    }

    Path toolchainFile() {
        return work().resolve("toolchain.cmake");
    }

    Path projectFile() {
        return work().resolve("project.cmake");
    }

    Path libraryList() {
        return cmake().resolve("fairlead-libraries.txt");
    }

    /** Where the libraries stand as in a jar: this folder is the jar's root. */
    Path shipped() {
        return output.resolve("libraries").resolve("META-INF").resolve("native").resolve(platform.id());
    }

    Path debugInfo() {
        return output.resolve("debug").resolve(platform.id());
    }

    Path projectFacts() {
        return cmake().resolve("fairlead-project.txt");
    }

    Path record() {
        return output.resolve(BuildRecord.FOLDER).resolve(BuildRecord.fileName(platform.id()));
    }

    Path licences() {
        return output.resolve(BuildRecord.LICENCES).resolve(platform.id());
    }

    /** Begins a new log, and writes what CMake reads where it has changed: CMake configures anew when it did. */
    void prepare(String toolchain) throws IOException {
        Files.createDirectories(work());
        Files.deleteIfExists(log());
        // What a build that fails leaves is not what the record tells of.
        Files.deleteIfExists(record());
        boolean changed = writeChanged(toolchainFile(), toolchain);
        writeChanged(projectFile(), resource());
        if (changed) {
            // A compiler that CMake has once chosen stays chosen for its folder.
            forgetConfiguration();
        }
    }

    /** What CMake found out in a failed or another configuration does not hold for the next one. */
    void forgetConfiguration() throws IOException {
        Files.deleteIfExists(cmake().resolve("CMakeCache.txt"));
        Folders.delete(cmake().resolve("CMakeFiles"));
    }

    private static boolean writeChanged(Path file, String text) throws IOException {
        if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
            return false;
        }
        Files.writeString(file, text);
        return true;
    }

    private static String resource() throws IOException {
        try (InputStream in = BuildFolder.class.getResourceAsStream("project.cmake")) {
            if (in == null) {
                throw new IOException("project.cmake is not in the jar of fairlead-packager: it was built wrongly");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
