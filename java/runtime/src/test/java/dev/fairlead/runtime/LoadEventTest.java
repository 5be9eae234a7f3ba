// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static dev.fairlead.runtime.LibraryFixture.classPath;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.support.CCompiler;
import dev.fairlead.runtime.support.OwnLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadEventTest {
    @Test
    void theFlightRecorderHasEachLoadOnce(@TempDir Path folder) throws IOException {
        try (Recording recording = new Recording();
                OwnLoader loader = new OwnLoader(classPath(folder, "recorded", CCompiler.COUNTER))) {
            recording.enable("dev.fairlead.LibraryLoad").withoutThreshold();
            recording.start();
            NativeLibrary library = NativeLibrary.load("recorded", loader.owner());
            NativeLibrary.load("recorded", loader.owner());
            recording.stop();
            Path file = folder.resolve("load.jfr");
            recording.dump(file);
            List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                    .filter(it -> it.getEventType().getName().equals("dev.fairlead.LibraryLoad"))
                    .toList();
            assertEquals(1, events.size());
            assertEquals("recorded", events.getFirst().getString("library"));
            assertEquals(library.origin(), events.getFirst().getString("origin"));
            assertTrue(events.getFirst().getDuration().isPositive());
        }
    }
}
