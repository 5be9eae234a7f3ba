// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the JVM's flags for native access do to generated code. */
class NativeAccessTest {
    @Test
    void whereItIsDeniedTheExceptionNamesTheFlag() throws IOException, InterruptedException {
        String said = TierProbe.fork(Map.of(), List.of("--illegal-native-access=deny"));
        assertTrue(said.contains("--enable-native-access=ALL-UNNAMED"), said);
        assertEquals(-1, said.indexOf("the second time"), said);
    }

    @Test
    void whereItIsAllowedNobodyIsWarned() throws IOException, InterruptedException {
        String said =
                TierProbe.fork(Map.of(), List.of("--enable-native-access=ALL-UNNAMED", "--illegal-native-access=deny"));
        assertEquals(1, said.lines().count(), said);
    }
}
