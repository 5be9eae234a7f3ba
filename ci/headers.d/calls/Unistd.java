// SPDX-License-Identifier: Apache-2.0
import static bound.unistd.unistd_h.*;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processes, pipes and files, as Java sees the same. */
final class Unistd {
    private Unistd() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0], "file");
        Path link = Path.of(arguments[0], "link");
        try (Arena arena = Arena.ofConfined()) {
            Check.equal(ProcessHandle.current().pid(), (long) getpid(), "getpid");
            Check.equal(ProcessHandle.current().parent().orElseThrow().pid(), (long) getppid(), "getppid");
            MemorySegment folder = getcwd(arena.allocate(4096), 4096);
            Check.equal(Path.of("").toRealPath(), Path.of(Check.string(folder)).toRealPath(), "getcwd");

            MemorySegment ends = arena.allocate(ValueLayout.JAVA_INT, 2);
            Check.equal(0, pipe(ends), "pipe");
            byte[] data = Check.sample(1000);
            Check.equal(
                    1000L, write(ends.getAtIndex(ValueLayout.JAVA_INT, 1), Check.segment(arena, data), 1000), "write");
            Check.equal(0, close(ends.getAtIndex(ValueLayout.JAVA_INT, 1)), "close");
            MemorySegment back = arena.allocate(2000);
            Check.equal(1000L, read(ends.getAtIndex(ValueLayout.JAVA_INT, 0), back, 2000), "read");
            Check.equal(data, Check.bytes(back, 1000), "what came through");
            close(ends.getAtIndex(ValueLayout.JAVA_INT, 0));

            Files.write(file, data);
            MemorySegment name = arena.allocateFrom(file.toString());
            Check.equal(0, access(name, R_OK()), "access");
            Check.equal(-1, access(arena.allocateFrom(file + ".none"), F_OK()), "access to what is not there");
            Check.equal(0, truncate(name, 123), "truncate");
            Check.equal(123L, Files.size(file), "its size");
            Check.equal(0, symlink(name, arena.allocateFrom(link.toString())), "symlink");
            Check.equal(file, Files.readSymbolicLink(link), "where it points");
        }
        Check.report();
    }
}
