// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.fairlead.runtime.NativeException;
import dev.fairlead.runtime.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A loaded libclang and the memory that talking to it takes. A function is looked up and linked when it is first called,
 * so that an older libclang serves as long as it has what is really used. Belongs to the thread that opened it; several
 * may be open at once. The library itself stays loaded until the JVM ends.
 */
public final class Libclang implements AutoCloseable {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final long LONGEST_TEXT = Integer.MAX_VALUE;
    private static final Pattern VERSION = Pattern.compile("clang version (\\d+)");
    private static final int OLDEST = 18;

    private final SymbolLookup symbols;
    private final Path library;
    private final Arena arena = Arena.ofConfined();
    private final SegmentAllocator slab = new Slab(arena);
    private final MemorySegment scratch = arena.allocate(64, 8);
    private final SegmentAllocator recycled = SegmentAllocator.prefixAllocator(scratch);
    private final Map<String, MethodHandle> handles = new HashMap<>();
    private final Map<Long, String> fileNames = new HashMap<>();
    private final ChildVisitor visitor;

    private Libclang(Path library, SymbolLookup symbols) {
        this.library = library;
        this.symbols = symbols;
        this.visitor = new ChildVisitor(this);
    }

    /**
     * Loads libclang.
     *
     * @param library the file
     * @param neededFirst libraries that it needs and that the system would not find by itself, in order
     * @return the library, to be closed
     * @throws LibclangException when one cannot be loaded
     */
    public static Libclang open(Path library, List<Path> neededFirst) {
        neededFirst.forEach(Libclang::load);
        Libclang clang = new Libclang(library, load(library));
        clang.requireVersion();
        return clang;
    }

    /** Older ones answer some of our questions otherwise, and a binding would be wrong without a word. */
    private void requireVersion() {
        String version = version();
        Matcher number = VERSION.matcher(version);
        if (!number.find() || Integer.parseInt(number.group(1)) < OLDEST) {
            close();
            throw new LibclangException(
                    library + " is of \"" + version + "\": libclang " + OLDEST + " or newer is needed");
        }
    }

    private String version() {
        try {
            MethodHandle handle = handle("clang_getClangVersion", FunctionDescriptor.of(Structs.STRING));
            return take((MemorySegment) handle.invokeExact(recycled));
        } catch (Throwable e) {
            throw unexpected("clang_getClangVersion", e);
        }
    }

    private static SymbolLookup load(Path file) {
        try {
            NativeLibrary.verify(file);
            return SymbolLookup.libraryLookup(file, Arena.global());
        } catch (NativeException e) {
            throw new LibclangException("cannot load libclang: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new LibclangException(
                    "cannot load " + file
                            + ": it is missing, made for another system, or needs a newer one (the bundled"
                            + " libclang needs glibc 2.34 on Linux); --libclang PATH names another",
                    e);
        }
    }

    /** {@return the file that was loaded} */
    public Path library() {
        return library;
    }

    Arena arena() {
        return arena;
    }

    /** {@return memory for what has to live as long as this object} */
    SegmentAllocator slab() {
        return slab;
    }

    ChildVisitor visitor() {
        return visitor;
    }

    MethodHandle handle(String function, FunctionDescriptor shape) {
        MethodHandle known = handles.get(function);
        if (known != null) {
            return known;
        }
        MemorySegment address = symbols.find(function)
                .orElseThrow(() -> new LibclangException(
                        library + " has no " + function + ": libclang " + OLDEST + " or newer is needed"));
        MethodHandle linked = LINKER.downcallHandle(address, shape);
        handles.put(function, linked);
        return linked;
    }

    /** Calls a function that takes a struct and returns text. */
    String text(String function, FunctionDescriptor shape, MemorySegment argument) {
        try {
            MethodHandle handle = handle(function, shape);
            return take((MemorySegment) handle.invokeExact(recycled, argument));
        } catch (Throwable e) {
            throw unexpected(function, e);
        }
    }

    /** Calls a function that takes a struct and returns one. */
    MemorySegment struct(String function, FunctionDescriptor shape, MemorySegment argument) {
        try {
            MethodHandle handle = handle(function, shape);
            return (MemorySegment) handle.invokeExact(slab, argument);
        } catch (Throwable e) {
            throw unexpected(function, e);
        }
    }

    /** Calls a function that takes a struct or an address and returns an int. */
    int integer(String function, FunctionDescriptor shape, MemorySegment argument) {
        try {
            MethodHandle handle = handle(function, shape);
            return (int) handle.invokeExact(argument);
        } catch (Throwable e) {
            throw unexpected(function, e);
        }
    }

    /** Calls a function that takes a struct or an address and returns a long long. */
    long whole(String function, FunctionDescriptor shape, MemorySegment argument) {
        try {
            MethodHandle handle = handle(function, shape);
            return (long) handle.invokeExact(argument);
        } catch (Throwable e) {
            throw unexpected(function, e);
        }
    }

    /** Calls a function that takes a struct or an address and returns an address. */
    MemorySegment address(String function, FunctionDescriptor shape, MemorySegment argument) {
        try {
            MethodHandle handle = handle(function, shape);
            return (MemorySegment) handle.invokeExact(argument);
        } catch (Throwable e) {
            throw unexpected(function, e);
        }
    }

    /** Calls a function that ends the life of what an address points to. */
    void dispose(String function, MemorySegment address) {
        try {
            MethodHandle handle = handle(function, Structs.ADDRESS_TO_VOID);
            handle.invokeExact(address);
        } catch (Throwable e) {
            throw unexpected(function, e);
        }
    }

    /** Resolves a location that libclang returned. */
    Position position(MemorySegment location) {
        try {
            MethodHandle handle = handle("clang_getFileLocation", Structs.LOCATION_TO_PLACE);
            MemorySegment out = scratch;
            handle.invokeExact(location, out, out.asSlice(8), out.asSlice(12), out.asSlice(16));
            MemorySegment file = out.get(ADDRESS, 0);
            int line = out.get(JAVA_INT, 8);
            int column = out.get(JAVA_INT, 12);
            int offset = out.get(JAVA_INT, 16);
            return new Position(fileName(file), line, column, offset);
        } catch (Throwable e) {
            throw unexpected("clang_getFileLocation", e);
        }
    }

    /** {@return the name of a file as it was opened; empty for none} */
    String fileName(MemorySegment file) {
        return file.equals(MemorySegment.NULL)
                ? ""
                : fileNames.computeIfAbsent(
                        file.address(), _ -> text("clang_getFileName", Structs.ADDRESS_TO_STRING, file));
    }

    /** Reads a libclang string and gives it back. */
    private String take(MemorySegment string) throws Throwable {
        MethodHandle characters = handle("clang_getCString", Structs.STRING_TO_ADDRESS);
        MemorySegment text = (MemorySegment) characters.invokeExact(string);
        String result = textAt(text);
        MethodHandle dispose = handle("clang_disposeString", Structs.STRING_TO_VOID);
        dispose.invokeExact(string);
        return result;
    }

    /** {@return the text at an address; empty for null} */
    static String textAt(MemorySegment address) {
        return address.equals(MemorySegment.NULL)
                ? ""
                : address.reinterpret(LONGEST_TEXT).getString(0);
    }

    /** {@return what to throw for a failure that no header can cause} */
    static RuntimeException unexpected(String function, Throwable cause) {
        return switch (cause) {
            case LibclangException known -> known;
            case Error error -> throw error;
            default -> new LibclangException("the call of " + function + " failed: " + cause.getMessage(), cause);
        };
    }

    /** {@return the zeroed struct that libclang takes for "nothing"} */
    MemorySegment empty(GroupLayout layout) {
        return slab.allocate(layout).fill((byte) 0);
    }

    @Override
    public void close() {
        arena.close();
    }
}
