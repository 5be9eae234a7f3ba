// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library that was loaded is the one that the sources of this checkout make, never one that was left behind. */
class SourceHashTest {
    private static final List<String> FOLDERS =
            List.of("native/include", "native/kernels", "native/cpu", "native/cmake");
    private static final List<String> FILES = List.of("CMakeLists.txt", "native/CMakeLists.txt");

    @Test
    void theLibraryWasBuiltFromTheseSources() throws IOException, NoSuchAlgorithmException {
        Path root = root();
        TreeMap<String, Path> sources = new TreeMap<>();
        for (Path file : files(root)) {
            sources.put(root.relativize(file).toString().replace('\\', '/'), file);
        }
        StringBuilder lines = new StringBuilder();
        for (var source : sources.entrySet()) {
            lines.append(sha256(Files.readAllBytes(source.getValue())));
            lines.append("  ").append(source.getKey()).append('\n');
        }
        assertEquals(
                sha256(lines.toString().getBytes(StandardCharsets.UTF_8)),
                Library.sourceHash(),
                () -> String.format(
                        Locale.ROOT,
                        "the library at %s was not built from the %d native sources of %s; build it anew",
                        KernelLibrary.open().origin(),
                        sources.size(),
                        root));
    }

    private static Path root() {
        String given = System.getProperty("fairlead.root");
        Path root = given == null ? Path.of("../..").toAbsolutePath().normalize() : Path.of(given);
        assertTrue(Files.isDirectory(root.resolve("native/include")), () -> root + " has no native/include");
        return root;
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
                walk.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        FILES.forEach(file -> files.add(root.resolve(file)));
        return files;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
