// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.NativeLibrary;
import dev.fairlead.runtime.Platform;
import dev.fairlead.tally.raw.tally_h;
import org.junit.jupiter.api.Test;

/** The library comes from the class path, by the platform's name. */
class LoadingTest {
    @Test
    void theRuntimeFindsItOnTheClassPath() {
        NativeLibrary library = NativeLibrary.load("tally", tally_h.class);
        String resource = "META-INF/native/" + Platform.current().id() + "/" + System.mapLibraryName("tally");
        assertTrue(library.origin().endsWith(resource), library.origin());
        assertEquals(library.find("tally_count"), tally_h.tally_count$address());
    }
}
