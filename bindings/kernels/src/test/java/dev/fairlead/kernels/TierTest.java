// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tier: the best by default, or the one that is asked for, each with the same results. */
class TierTest {
    private static final String RESULTS = TierProbe.results();

    @Test
    void everyTierOfThisProcessorCanBePinned() throws IOException, InterruptedException {
        for (String tier : available()) {
            String line = tier + " " + RESULTS;
            assertEquals(line, probe(Map.of(KernelLibrary.TIER_VARIABLE, tier)));
            assertEquals(line, probe(Map.of(), "-D" + KernelLibrary.TIER_PROPERTY + "=" + tier));
        }
    }

    @Test
    void thePropertyWinsOverTheVariable() throws IOException, InterruptedException {
        Map<String, String> best =
                Map.of(KernelLibrary.TIER_VARIABLE, available().getLast());
        assertEquals("scalar " + RESULTS, probe(best, "-D" + KernelLibrary.TIER_PROPERTY + "=scalar"));
    }

    @Test
    void theBestTierIsTheDefault() throws IOException, InterruptedException {
        assertEquals(available().getLast() + " " + RESULTS, probe(Map.of(KernelLibrary.TIER_VARIABLE, "")));
    }

    @Test
    void anUnknownTierIsRefusedWithThoseThatThereAre() throws IOException, InterruptedException {
        String rest = "=avx9 is not a tier of this processor; it has " + String.join(", ", available());
        assertEquals("FAIRLEAD_FORCE_TIER" + rest, probe(Map.of(KernelLibrary.TIER_VARIABLE, "avx9")));
        assertEquals("dev.fairlead.tier" + rest, probe(Map.of(), "-D" + KernelLibrary.TIER_PROPERTY + "=avx9"));
    }

    @Test
    void selectingAnUnknownTierChangesNothing() {
        String before = Library.tierActive();
        KernelException thrown = assertThrows(KernelException.class, () -> Library.tierSelect("avx9"));
        assertTrue(message(thrown).startsWith("FL_UNKNOWN_TIER (4): "), message(thrown));
        assertEquals(before, Library.tierActive());
    }

    @Test
    void aNameWithNulIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Library.tierSelect("scalar\0x"));
    }

    private static List<String> available() {
        return Arrays.asList(Library.tierAvailable().split(",", -1));
    }

    private static String probe(Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        return TierProbe.fork(
                environment,
                Stream.concat(Stream.of("--enable-native-access=ALL-UNNAMED"), Stream.of(options))
                        .toList());
    }

    private static String message(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }
}
