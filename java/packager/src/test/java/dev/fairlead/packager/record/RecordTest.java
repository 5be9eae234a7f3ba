// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build writes down is read again, and nothing else is. */
class RecordTest {
    private static final BuildRecord RECORD = new BuildRecord(
            "linux-x86_64",
            "zig 0.17.1",
            Map.of("CXX", "Clang 20.1.7", "C", "Clang 20.1.7"),
            Optional.of("abc-dirty"),
            "Release",
            List.of("scan_*"),
            List.of("libz.so.1"),
            List.of(new PartRecord(
                    "libc++", "zig 0.17.1", "Apache-2.0 WITH LLVM-exception", Optional.of("LICENSE-libc++"))),
            List.of(new LibraryRecord(
                    "scan",
                    "libscan.so",
                    1234,
                    "00ff",
                    Optional.of("c0ffee"),
                    Optional.of("glibc 2.17"),
                    Optional.of(new DebugRecord("libscan.so.debug", "ff00")),
                    List.of("FL0261"))));

    @TempDir
    private Path folder;

    @Test
    void allOfItIsReadAgain() throws IOException {
        Path file = folder.resolve("records/linux-x86_64.json");
        RecordWriter.write(RECORD, file);
        assertEquals(RECORD, RecordReader.read(file));
        assertFalse(Files.readString(file).contains("\r"));
    }

    @Test
    void whatIsUnknownIsLeftOutAndReadSo() throws IOException {
        BuildRecord little = new BuildRecord(
                "linux-x86_64",
                "host compiler",
                Map.of(),
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(new LibraryRecord(
                        "a", "liba.so", 1, "00", Optional.empty(), Optional.empty(), Optional.empty(), List.of())));
        Path file = folder.resolve("r.json");
        RecordWriter.write(little, file);
        assertEquals(little, RecordReader.read(file));
    }

    @Test
    void laterFormatsNamesThatArePathsAndOtherJsonAreRefused() throws IOException {
        Path file = folder.resolve("r.json");
        RecordWriter.write(RECORD, file);
        String good = Files.readString(file);
        refused(good.replace("\"format\" : 1", "\"format\" : 2"), "is of format 2");
        refused(good.replace("\"libscan.so\"", "\"../libscan.so\""), "no plain name");
        refused(good.replace("LICENSE-libc++", "/etc/passwd"), "no plain name");
        refused(good.replace("\"bytes\" : 1234", "\"bytes\" : true"), "'bytes' has to be a number");
        refused("[]", "is no object");
        refused(good.substring(0, 100), "is no JSON");
    }

    private void refused(String json, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), json);
        IOException refused = assertThrows(IOException.class, () -> RecordReader.read(file));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).contains(file.toString()), refused.getMessage());
    }
}
