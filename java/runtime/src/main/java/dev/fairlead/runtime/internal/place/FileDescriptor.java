// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A file descriptor of Linux: memory without a name in any folder, which can be sealed. Any thread may use it. */
final class FileDescriptor implements AutoCloseable {
    private static final int CLOSE_ON_EXEC = 1;
    private static final int ALLOW_SEALING = 2;
    /** Since Linux 6.3; asks for memory that may be executed where that is no longer the default. */
    private static final int EXECUTABLE = 0x10;

    private static final int INVALID_ARGUMENT = 22;
    private static final int ADD_SEALS = 1033;
    /** Seal, shrink, grow, write: nothing about the content can change any more, not even this list. */
    private static final int ALL_SEALS = 1 | 2 | 4 | 8;

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final int number;
    private final AtomicBoolean closed = new AtomicBoolean();

    private FileDescriptor(int number) {
        this.number = number;
    }

    /**
     * New, empty memory.
     *
     * @param name what {@code /proc/PID/maps} shows
     * @throws IOException if the system has no such memory, or none that may be executed
     */
    static FileDescriptor ofMemory(String name) throws IOException {
        MethodHandle create = link("memfd_create", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            // The kernel takes up to 249 bytes.
            MemorySegment text = arena.allocateFrom(name.length() > 80 ? name.substring(0, 80) : name);
            int flags = CLOSE_ON_EXEC | ALLOW_SEALING;
            int made = call(create, state, text, flags | EXECUTABLE);
            if (made < 0 && errno(state) == INVALID_ARGUMENT) {
                made = call(create, state, text, flags);
            }
            if (made < 0) {
                throw new IOException("memfd_create failed (errno " + errno(state) + ")");
            }
            return new FileDescriptor(made);
        }
    }

    /** Forbids every change of the content, for ever and to everyone. */
    void seal() throws IOException {
        MethodHandle control = link(
                "fcntl",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int result = (int) control.invokeExact(state, number, ADD_SEALS, ALL_SEALS);
            if (result < 0) {
                throw new IOException("fcntl(F_ADD_SEALS) failed (errno " + errno(state) + ")");
            }
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("fcntl is called with what its header declares", e);
        }
    }

    /** {@return the path under which this process, and its loader, find the content} */
    Path path() {
        return Path.of("/proc/self/fd/" + number);
    }

    /** Gives the number back. Once only: somebody else may have it a moment later. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (Arena arena = Arena.ofConfined()) {
                MethodHandle close = link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
                int _ = (int) close.invokeExact(arena.allocate(STATE), number);
            } catch (Throwable e) {
                throw new AssertionError("close is called with what its header declares", e);
            }
        }
    }

    private static int call(MethodHandle create, MemorySegment state, MemorySegment name, int flags) {
        try {
            return (int) create.invokeExact(state, name, flags);
        } catch (Throwable e) {
            throw new AssertionError("memfd_create is called with what its header declares", e);
        }
    }

    private static int errno(MemorySegment state) {
        return (int) ERRNO.get(state, 0L);
    }

    private static MethodHandle link(String function, FunctionDescriptor descriptor, Linker.Option... more)
            throws IOException {
        SymbolLookup system = Linker.nativeLinker().defaultLookup();
        MemorySegment address =
                system.find(function).orElseThrow(() -> new IOException("the C library has no " + function));
        Linker.Option[] options = java.util.Arrays.copyOf(more, more.length + 1);
        options[more.length] = Linker.Option.captureCallState("errno");
        return Linker.nativeLinker().downcallHandle(address, descriptor, options);
    }
}
