// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo.zlib;

import dev.fairlead.demo.Bridge;
import dev.fairlead.demo.Kernel;
import dev.fairlead.demo.MoreKernels;
import dev.fairlead.zlib.Zlib;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.zip.CRC32;

/** The system's zlib through the binding that was generated from its own header. */
public final class ZlibKernels implements MoreKernels {
    /** Made by the service loader. */
    public ZlibKernels() {}

    @Override
    public List<Kernel<?, ?>> on(MemorySegment file) {
        return List.of(new Kernel<>(
                "zlib crc32",
                file.byteSize(),
                List.of(Bridge.ffm(() -> Zlib.crc32Z(0, file))),
                () -> plain(file),
                "java.util.zip.CRC32",
                Long::equals,
                result -> String.format("%08x", result)));
    }

    private static long plain(MemorySegment file) {
        CRC32 crc = new CRC32();
        long chunk = 1L << 26;
        for (long at = 0; at < file.byteSize(); at += chunk) {
            crc.update(file.asSlice(at, Math.min(chunk, file.byteSize() - at)).asByteBuffer());
        }
        return crc.getValue();
    }
}
