// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A library in memory that nobody can change any more, loaded without a file: nothing is left behind when the process is
 * killed, and what was checked is what is loaded. Linux alone has it. Each is a library of its own, even of the same
 * bytes.
 *
 * <p>Two limits: debuggers and profilers find no symbols, because there is no file to read them from; and what the library
 * itself needs is looked for in the system's folders alone, not beside it.
 */
public final class SealedMemory implements AutoCloseable {
    private final FileDescriptor descriptor;

    private SealedMemory(FileDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * Copies a library into memory and seals it.
     *
     * @param name what {@code /proc/PID/maps} shows
     * @param content the library; read to its end, not closed
     * @return the library; to be closed when {@link #open} does not take it over
     * @throws IOException if the content cannot be read, or the system has no such memory
     */
    public static SealedMemory copy(String name, InputStream content) throws IOException {
        FileDescriptor descriptor = FileDescriptor.ofMemory(name);
        try {
            try (OutputStream out = Files.newOutputStream(descriptor.path(), StandardOpenOption.WRITE)) {
                content.transferTo(out);
            }
            descriptor.seal();
            return new SealedMemory(descriptor);
        } catch (IOException | RuntimeException e) {
            descriptor.close();
            throw e;
        }
    }

    /**
     * The content as the loader will find it.
     *
     * @param arena as long as which it can be read
     * @return the content, read-only
     * @throws IOException if it cannot be mapped
     */
    public MemorySegment content(Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(descriptor.path())) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /**
     * Loads the library. From then on the memory belongs to the arena.
     *
     * @param opener the loader
     * @param arena as long as which the library stays loaded
     * @return the library's symbols
     * @throws OpenRefusedException if the loader refuses it; then this still has to be closed
     */
    public SymbolLookup open(Opener opener, Arena arena) throws OpenRefusedException {
        // An arena of its own, because the order in which an arena lets go of things is nobody's promise.
        Arena library = Arena.ofShared();
        SymbolLookup symbols;
        try {
            symbols = opener.open(descriptor.path().toString(), library);
        } catch (OpenRefusedException | RuntimeException e) {
            library.close();
            throw e;
        }
        MemorySegment.NULL.reinterpret(arena, _ -> unload(library));
        return symbol -> symbols.find(symbol)
                .map(found -> MemorySegment.ofAddress(found.address()).reinterpret(arena, null));
    }

    /**
     * The loader knows a library by its path, and the path is the descriptor's number: while the library is loaded the
     * number must not be given to another. Closing does not unload a library that is marked so, nor any under musl.
     */
    private void unload(Arena library) {
        library.close();
        if (!DynamicLoader.isLoaded(descriptor.path().toString())) {
            descriptor.close();
        }
    }

    /** Frees the memory. Only while no library has been loaded from it. */
    @Override
    public void close() {
        descriptor.close();
    }
}
