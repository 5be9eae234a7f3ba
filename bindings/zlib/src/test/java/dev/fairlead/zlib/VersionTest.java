// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.zlib.raw.zlib_h;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts that the library keeps, and the one of the header, against those that a C program prints. */
class VersionTest {
    @TempDir
    private Path folder;

    @Test
    void versionsAreThoseThatCPrints() throws IOException {
        List<String> lines = CProgram.IN_C.lines(
                folder,
                List.of("puts(zlibVersion());", "puts(ZLIB_VERSION);", "printf(\"%lu\\n\", zlibCompileFlags());"));
        List<String> bound = List.of(
                Zlib.zlibVersion(), zlib_h.ZLIB_VERSION().getString(0), Long.toUnsignedString(Zlib.zlibCompileFlags()));
        assertEquals(lines, bound);
    }

    @Test
    void errorsHaveTheTextsThatCPrints() throws IOException {
        List<String> statements = new ArrayList<>();
        List<String> bound = new ArrayList<>();
        for (int status = zlib_h.Z_VERSION_ERROR(); status <= zlib_h.Z_NEED_DICT(); status++) {
            statements.add("puts(zError(" + status + "));");
            bound.add(Zlib.zError(status));
        }
        assertEquals(CProgram.IN_C.lines(folder, statements), bound);
        assertEquals("data error", Zlib.zError(zlib_h.Z_DATA_ERROR()));
    }
}
