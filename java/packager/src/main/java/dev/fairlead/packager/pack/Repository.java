// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.archive.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder as repositories of Maven are: every file with its checksums, and its signature where one is asked for. */
final class Repository {
    private static final Map<String, String> CHECKSUMS = checksums();

    private final Path root;
    private final Optional<Signer> signer;
    private final List<Path> written = new ArrayList<>();

    Repository(Path root, Optional<Signer> signer) {
        this.root = root;
        this.signer = signer;
    }

    private static Map<String, String> checksums() {
        Map<String, String> extensions = new LinkedHashMap<>();
        extensions.put(".md5", "MD5");
        extensions.put(".sha1", "SHA-1");
        extensions.put(".sha256", "SHA-256");
        extensions.put(".sha512", "SHA-512");
        return extensions;
    }

    /** Makes room for a version: what an earlier run left there would be shipped with it. */
    void begin(Coordinates coordinates) throws IOException {
        Path folder = root.resolve(coordinates.folder());
        if (Files.isDirectory(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }

    void put(Coordinates coordinates, String classifier, String extension, byte[] content)
            throws IOException, InterruptedException, PackageException {
        Path file = root.resolve(coordinates.folder()).resolve(coordinates.file(classifier, extension));
        Files.write(file, content);
        written.add(file);
        writeChecksums(file, content);
        if (signer.isPresent()) {
            Path signature = signer.get().sign(file);
            writeChecksums(signature, Files.readAllBytes(signature));
        }
    }

    /** {@return the files, without checksums and signatures} */
    List<Path> written() {
        return List.copyOf(written);
    }

    private static void writeChecksums(Path file, byte[] content) throws IOException {
        for (var checksum : CHECKSUMS.entrySet()) {
            Path beside = file.resolveSibling(file.getFileName() + checksum.getKey());
            Files.write(beside, Digests.hex(checksum.getValue(), content).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
