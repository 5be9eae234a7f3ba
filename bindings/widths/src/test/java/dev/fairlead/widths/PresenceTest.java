// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fairlead.runtime.Platform;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What some platforms do not have: there it is used, elsewhere it is an exception that says where it is. */
class PresenceTest {
    private static final String ELSEWHERE = "linux, macosx";

    private final Facts facts = Facts.read();
    private final boolean windows = widths_h.widths_is_windows();

    @Test
    void javaIsOnThePlatformThatCWasCompiledFor() {
        assertEquals(windows, Platform.current().id().startsWith("windows-"));
    }

    @Test
    void aFunctionOfWindows() {
        try (Arena arena = Arena.ofConfined()) {
            if (windows) {
                MemorySegment handle = widths_handle.allocate(arena);
                widths_handle.value(handle, facts.of("WIDTHS_LONG_MIN"));
                assertEquals(facts.of("WIDTHS_LONG_MIN") | 42, widths_h.widths_windows_only(handle, 42));
                assertEquals(facts.of("sizeof(struct widths_handle)"), widths_handle.sizeof());
            } else {
                missing("widths_windows_only", "windows", () -> widths_h.widths_windows_only(MemorySegment.NULL, 42));
                missing("struct widths_handle", "windows", () -> widths_handle.allocate(arena));
            }
        }
    }

    @Test
    void aFunctionAndAVariableOfTheOthers() {
        if (windows) {
            missing("widths_elsewhere_only", ELSEWHERE, () -> widths_h.widths_elsewhere_only(1));
            missing("widths_elsewhere_count", ELSEWHERE, widths_h::widths_elsewhere_count);
            missing("widths_elsewhere_count", ELSEWHERE, () -> widths_h.widths_elsewhere_count(1));
        } else {
            widths_h.widths_elsewhere_count(1L << 40);
            assertEquals((1L << 40) + 5, widths_h.widths_elsewhere_only(5));
        }
    }

    @Test
    void constants() {
        if (windows) {
            assertEquals(facts.of("WIDTHS_DRIVES"), widths_h.WIDTHS_DRIVES());
            missing("WIDTHS_ROOT", ELSEWHERE, widths_h::WIDTHS_ROOT);
        } else {
            assertEquals(facts.of("WIDTHS_ROOT"), widths_h.WIDTHS_ROOT());
            missing("WIDTHS_DRIVES", "windows", widths_h::WIDTHS_DRIVES);
        }
    }

    private static void missing(String what, String where, Executable use) {
        var thrown = assertThrows(UnsupportedOperationException.class, use);
        String here = Platform.current().id();
        assertEquals(what + " is not there on " + here + ", but on " + where, thrown.getMessage());
    }
}
