// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HotSpot finds null by SIGSEGV. Were clang's handler in its place, this test would end the JVM. */
@NullUnmarked
class SignalTest {
    @TempDir
    Path folder;

    @Test
    void clangLeavesTheJvmItsSignals() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong caught = new AtomicLong();
        int[][] rows = new int[64][0];
        rows[0] = null;
        Thread other = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                caught.addAndGet(nulls(rows));
            }
        });
        try {
            for (int i = 0; i < 5; i++) {
                ReadHeader.of(folder, "int f(void);");
            }
        } finally {
            done.set(true);
            other.join();
        }
        assertTrue(caught.get() > 0);
    }

    private static int nulls(int[][] rows) {
        int caught = 0;
        for (int[] row : rows) {
            try {
                caught += row.length;
            } catch (NullPointerException expected) {
                caught++;
            }
        }
        return caught;
    }
}
