// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.kernels.KernelLibrary;
import dev.fairlead.kernels.Library;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What happens when the library is first used, in JVMs of their own. */
class FirstUseTest {
    @Test
    void everyTierOfThisProcessorCanBePinned() throws IOException, InterruptedException {
        for (String tier : available()) {
            assertEquals(tier, Probe.fork("tier", Map.of(KernelLibrary.TIER_VARIABLE, tier)));
        }
        assertEquals("scalar", Probe.fork("tier", Map.of(), "-D" + KernelLibrary.TIER_PROPERTY + "=scalar"));
    }

    @Test
    void theBestTierIsTheDefault() throws IOException, InterruptedException {
        assertEquals(available().getLast(), Probe.fork("tier", Map.of()));
    }

    @Test
    void aTierThatThereIsNotIsRefusedWithThoseThatThereAre() throws IOException, InterruptedException {
        String rest = "=avx9 is not a tier of this processor; it has " + String.join(", ", available());
        assertEquals("FAIRLEAD_FORCE_TIER" + rest, Probe.fork("tier", Map.of(KernelLibrary.TIER_VARIABLE, "avx9")));
        assertEquals(
                "dev.fairlead.tier" + rest, Probe.fork("tier", Map.of(), "-D" + KernelLibrary.TIER_PROPERTY + "=avx9"));
    }

    /** Classes that wait for each other's initialisation would wait for ever. */
    @RepeatedTest(5)
    void allClassesAtOnceInManyThreads() throws IOException, InterruptedException {
        assertEquals("17 threads", Probe.fork("race", Map.of()));
    }

    private static List<String> available() {
        return List.of(Library.tierAvailable().split(",", -1));
    }
}
