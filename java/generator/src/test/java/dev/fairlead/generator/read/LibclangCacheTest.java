// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibclangCacheTest {
    @TempDir
    Path folder;

    private static LibclangCache.Installation find(LibclangCache cache) {
        return cache.find(Optional.empty());
    }

    @Test
    void onlyLibclangAndWhatItNeedsIsUnpackedAndOnlyOnce() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        LibclangCache cache = new LibclangCache(folder.resolve("cache"), told::add);
        List<Future<LibclangCache.Installation>> found = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            found.add(two.submit(() -> find(cache)));
            found.add(two.submit(() -> find(cache)));
        }
        LibclangCache.Installation installation = found.getFirst().get();
        assertEquals(installation, found.getLast().get(), "two at once end with the same files");
        assertTrue(told.getFirst().startsWith("unpacking libclang, "), told::toString);
        told.clear();
        assertEquals(installation, find(cache));
        assertEquals(List.of(), told, "nothing is unpacked a second time");
        assertTrue(Files.exists(
                installation.resources().orElseThrow().resolve("include").resolve("stddef.h")));
        assertEquals(2, count(folder.resolve("cache")), "nothing half-unpacked is left");
        assertTrue(count(installation.library().resolveSibling("")) <= 2, "libclang and at most libLLVM");

        damageIsRepaired(cache, installation);
        aLibclangByPathServes(installation);
    }

    private static void damageIsRepaired(LibclangCache cache, LibclangCache.Installation installation)
            throws IOException {
        long size = Files.size(installation.library());
        try (RandomAccessFile file = new RandomAccessFile(installation.library().toFile(), "rw")) {
            file.setLength(size / 2);
        }
        assertEquals(installation, find(cache));
        assertEquals(size, Files.size(installation.library()), "a truncated library is unpacked again");
    }

    private void aLibclangByPathServes(LibclangCache.Installation installation) throws Exception {
        Path header = Files.writeString(folder.resolve("header.h"), "#include <stddef.h>\nsize_t f(void);");
        ReadRequest request = new ReadRequest(
                List.of(header.toString()),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(installation.library()),
                false);
        assertEquals(List.of("size_t", "f"), new ReadHeader(new HeaderReader().read(request)).keys());
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
