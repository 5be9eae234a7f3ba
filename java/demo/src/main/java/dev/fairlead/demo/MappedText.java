// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file's bytes as valid UTF-8 in a mapped temporary file: few files are text all through, and validation ends early. */
final class MappedText {
    private static final long MOST_BYTES = 1L << 25;

    private MappedText() {}

    /**
     * Takes each byte for a character of Latin-1 and writes it as UTF-8.
     *
     * @param file the bytes; the first 32 MiB count
     * @param arena unmaps the text when it closes
     * @return the mapped text
     */
    static MemorySegment of(MemorySegment file, Arena arena) throws IOException {
        MemorySegment source = file.asSlice(0, Math.min(file.byteSize(), MOST_BYTES));
        Path path = Files.createTempFile("fairlead-demo", ".txt");
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            MemorySegment text = channel.map(FileChannel.MapMode.READ_WRITE, 0, encodedSize(source), arena);
            encode(source, text);
            return text;
        }
    }

    private static long encodedSize(MemorySegment source) {
        long size = 0;
        for (long i = 0; i < source.byteSize(); i++) {
            size += source.get(ValueLayout.JAVA_BYTE, i) < 0 ? 2 : 1;
        }
        return size;
    }

    private static void encode(MemorySegment source, MemorySegment text) {
        long at = 0;
        for (long i = 0; i < source.byteSize(); i++) {
            byte character = source.get(ValueLayout.JAVA_BYTE, i);
            if (character < 0) {
                text.set(ValueLayout.JAVA_BYTE, at++, (byte) (0xc0 | ((character & 0xff) >> 6)));
                text.set(ValueLayout.JAVA_BYTE, at++, (byte) (0x80 | (character & 0x3f)));
            } else {
                text.set(ValueLayout.JAVA_BYTE, at++, character);
            }
        }
    }
}
