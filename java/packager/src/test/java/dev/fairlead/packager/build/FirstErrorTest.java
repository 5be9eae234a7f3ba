// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstErrorTest {
    @Test
    void theCompilersWordsAreTakenWithoutItsCommandAndWithoutOtherSteps() {
        List<String> said = List.of(
                "[1/3] Building C object a.o",
                "FAILED: b.o ",
                "/usr/bin/cc -o b.o -c b.c",
                "b.c:1:5: error: expected identifier",
                "    1 | int 2;",
                "[2/3] Building C object c.o",
                "FAILED: d.o ",
                "/usr/bin/cc -o d.o -c d.c",
                "d.c:1:1: error: another",
                "ninja: build stopped: subcommand failed.");
        assertEquals(List.of("b.c:1:5: error: expected identifier", "    1 | int 2;"), FirstError.ofBuild(said));
    }

    @Test
    void whatIsNoStepOfNinjaIsShownFromItsEnd() {
        assertEquals(List.of("ninja: error: no such file"), FirstError.ofBuild(List.of("ninja: error: no such file")));
    }

    @Test
    void cmakeIsQuotedFromItsFirstErrorOn() {
        List<String> said =
                List.of("-- The C compiler", "CMake Error at CMakeLists.txt:3 (find_package):", "  Could not find X");
        assertEquals(said.subList(1, 3), FirstError.ofConfigure(said));
    }
}
