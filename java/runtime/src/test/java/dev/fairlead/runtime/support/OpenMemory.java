// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The memory files of this process: their descriptors, and what is mapped of them. */
public final class OpenMemory {
    private OpenMemory() {}

    /** {@return the descriptors of memory files of this name} */
    public static List<Path> descriptors(String name) {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(it -> target(it).equals("/memfd:" + name + " (deleted)"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** {@return how many different files whose name ends so have code mapped into this process} */
    public static long mapped(String name) {
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            return maps.filter(line -> line.contains(name) && line.contains(" r-xp "))
                    .map(line -> line.split(" +", -1)[4])
                    .distinct()
                    .count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Collects garbage until something is so, for half a minute at most. */
    public static boolean afterCollecting(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            System.gc();
            Thread.sleep(100);
        }
        return condition.getAsBoolean();
    }
}
