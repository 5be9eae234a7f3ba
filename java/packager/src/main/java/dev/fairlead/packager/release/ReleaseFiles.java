// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.pack.Coordinates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a release: each has its checksums and its signature.
 *
 * @param root the folder
 */
record ReleaseFiles(Path root) {
    private static final Map<String, String> CHECKSUMS =
            Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256", ".sha512", "SHA-512");
    /** Central takes no file without these two. */
    private static final List<String> DEMANDED = List.of(".md5", ".sha1");

    private static final String SIGNATURE = ".asc";
    private static final Pattern BESIDE = Pattern.compile(".*\\.(md5|sha1|sha256|sha512|asc)");
    private static final Pattern METADATA = Pattern.compile("maven-metadata.*\\.xml");

    /** {@return the files themselves, sorted} */
    List<Path> all() throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !BESIDE.matcher(name(file)).matches()
                            && !METADATA.matcher(name(file)).matches())
                    .sorted()
                    .toList();
        }
    }

    List<Path> poms() throws IOException {
        return all().stream().filter(file -> name(file).endsWith(".pom")).toList();
    }

    Path file(Coordinates coordinates, String classifier, String extension) {
        return root.resolve(coordinates.folder()).resolve(coordinates.file(classifier, extension));
    }

    /** {@return what is wrong with checksums and signatures} */
    List<String> problems(boolean unsigned) throws IOException {
        List<String> problems = new ArrayList<>();
        List<String> withoutSignature = new ArrayList<>();
        for (Path file : all()) {
            byte[] content = Files.readAllBytes(file);
            for (var checksum : new TreeMap<>(CHECKSUMS).entrySet()) {
                check(file, content, checksum.getKey(), checksum.getValue(), problems);
            }
            if (!unsigned && !Files.isRegularFile(beside(file, SIGNATURE))) {
                withoutSignature.add(name(file));
            }
        }
        if (!withoutSignature.isEmpty()) {
            problems.add("without signatures (" + SIGNATURE + "): " + String.join(", ", withoutSignature));
        }
        return problems;
    }

    private static void check(Path file, byte[] content, String extension, String algorithm, List<String> problems)
            throws IOException {
        Path checksum = beside(file, extension);
        if (Files.isRegularFile(checksum)) {
            String said =
                    Files.readString(checksum, StandardCharsets.ISO_8859_1).strip();
            if (!said.split("\\s", 2)[0].equalsIgnoreCase(Digests.hex(algorithm, content))) {
                problems.add(name(checksum) + " is not the checksum of " + name(file));
            }
        } else if (DEMANDED.contains(extension)) {
            problems.add(name(file) + " has no checksum: " + name(checksum) + " is missing");
        }
    }

    private static Path beside(Path file, String extension) {
        return file.resolveSibling(name(file) + extension);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
