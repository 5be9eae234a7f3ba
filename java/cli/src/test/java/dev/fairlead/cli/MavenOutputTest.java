// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the commands take from Maven's output. */
class MavenOutputTest {
    @Test
    void progressNamesTheGoalAndTheModule() {
        List<String> said = new ArrayList<>();
        MavenProgress progress = new MavenProgress(said::add);
        progress.accept("[INFO] --- maven-compiler-plugin:3.14.1:compile (default-compile) @ fairlead-runtime ---");
        progress.accept("[INFO] Compiling 12 source files");
        progress.accept("\u001b[1mx\u001b[m[INFO] --- exec:3.6.2:exec (bind) @ fairlead-kernels ---");
        assertEquals(List.of("fairlead-runtime: compile (default-compile)", "fairlead-kernels: exec (bind)"), said);
    }

    @Test
    void countsAreAddedUp() {
        SurefireTotal total = SurefireTotal.of(List.of(
                "[INFO] Tests run: 12, Failures: 0, Errors: 0, Skipped: 1",
                "something else",
                "[ERROR] Tests run: 30, Failures: 2, Errors: 1, Skipped: 0"));
        assertEquals(new SurefireTotal(42, 2, 1, 1), total);
        assertEquals("Tests run: 42, Failures: 2, Errors: 1, Skipped: 1", total.toString());
    }
}
