// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Doubles in a mapped temporary file: data as a service would find it, with no heap array behind it. */
final class MappedDoubles {
    private static final String ALGORITHM = "L64X128MixRandom";

    private MappedDoubles() {}

    /**
     * Writes normally distributed doubles to a temporary file that the system deletes, and maps it.
     *
     * @param count how many
     * @param seed the same seed gives the same doubles
     * @param arena unmaps the file when it closes
     * @return the mapped file
     */
    static MemorySegment create(long count, long seed, Arena arena) throws IOException {
        Path file = Files.createTempFile("fairlead-demo", ".doubles");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            MemorySegment doubles = channel.map(FileChannel.MapMode.READ_WRITE, 0, count * Double.BYTES, arena);
            RandomGenerator random = RandomGeneratorFactory.of(ALGORITHM).create(seed);
            for (long i = 0; i < count; i++) {
                doubles.setAtIndex(ValueLayout.JAVA_DOUBLE, i, random.nextGaussian());
            }
            return doubles;
        }
    }
}
