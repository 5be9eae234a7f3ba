// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.BinaryReader;
import dev.fairlead.packager.binary.FileBytes;
import dev.fairlead.packager.binary.MalformedBinaryException;
import dev.fairlead.packager.pack.Coordinates;
import dev.fairlead.packager.pack.PlatformJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Judges the jar of universal libraries, where there is one: each part has to be the library of its own platform's jar,
 * which is inspected there.
 *
 * @param files the release
 * @param coordinates the package in it
 * @param problems where to put what is wrong
 */
record UniversalCheck(ReleaseFiles files, Coordinates coordinates, List<String> problems) {
    private static final String ID = "macosx-universal";

    void check() throws IOException {
        Path file = files.file(coordinates, ID, "jar");
        if (!Files.isRegularFile(file)) {
            return;
        }
        OpenedArchive jar = OpenedArchive.open(file);
        String folder = "META-INF/native/" + ID + "/";
        for (var library : jar.below(folder).entrySet()) {
            String hash = Digests.sha256(library.getValue());
            if (!jar.attribute(folder + library.getKey(), PlatformJar.HASH)
                    .filter(hash::equals)
                    .isPresent()) {
                problems.add(
                        jar.name() + "!" + folder + library.getKey() + " has not the SHA-256 that the manifest says");
            }
            compare(jar, library);
        }
    }

    private void compare(OpenedArchive jar, Map.Entry<String, byte[]> library) throws IOException {
        try {
            for (BinaryImage part : BinaryReader.read(FileBytes.of(library.getValue()))) {
                String id = "macosx-" + part.processor().id();
                Path thin = files.file(coordinates, id, "jar");
                boolean same = Files.isRegularFile(thin)
                        && OpenedArchive.open(thin)
                                .content("META-INF/native/" + id + "/" + library.getKey())
                                .filter(it -> Arrays.equals(it, bytes(part)))
                                .isPresent();
                if (!same) {
                    problems.add(jar.name() + " has for " + part.processor().id() + " another " + library.getKey()
                            + " than the jar of " + id);
                }
            }
        } catch (MalformedBinaryException e) {
            problems.add(jar.name() + "!" + library.getKey() + " " + e.getMessage());
        }
    }

    private static byte[] bytes(BinaryImage part) {
        return part.content().copy(0, part.content().size());
    }
}
