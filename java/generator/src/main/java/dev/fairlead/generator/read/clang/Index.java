// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What translation units are parsed in. */
public final class Index implements AutoCloseable {
    private static final MemoryLayout UNSAVED_FILE = MemoryLayout.structLayout(ADDRESS, ADDRESS, JAVA_LONG);
    private static final FunctionDescriptor PARSE =
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);

    private final Libclang clang;
    private final MemorySegment index;

    private Index(Libclang clang, MemorySegment index) {
        this.clang = clang;
        this.index = index;
    }

    /**
     * Makes an index.
     *
     * @param clang the library
     * @return the index, to be closed before the library
     */
    public static Index create(Libclang clang) {
        CrashRecovery.forbid(clang);
        try {
            MethodHandle create = clang.handle("clang_createIndex", FunctionDescriptor.of(ADDRESS, JAVA_INT, JAVA_INT));
            Index index = new Index(clang, (MemorySegment) create.invokeExact(0, 0));
            CrashRecovery.switchOff(clang);
            return index;
        } catch (Throwable e) {
            throw Libclang.unexpected("clang_createIndex", e);
        }
    }

    /**
     * Parses a file that exists in memory only.
     *
     * @param name the file's name; includes with quotes are looked for in its folder first
     * @param text what it says
     * @param arguments what clang is told, without the name
     * @param options {@link ParseOption}s
     * @return the translation unit, to be closed before the index; errors in the source are among its diagnostics. Empty
     *     when clang does not even begin, as it does on arguments that it does not know
     */
    public Optional<TranslationUnit> parse(
            String name, String text, List<String> arguments, List<ParseOption> options) {
        MemorySegment fileName = clang.slab().allocateFrom(name);
        MemorySegment result = clang.slab().allocate(ADDRESS);
        int flags = options.stream().mapToInt(ParseOption::bit).reduce(0, (a, b) -> a | b);
        try {
            MethodHandle parse = clang.handle("clang_parseTranslationUnit2", PARSE);
            int code = (int) parse.invokeExact(
                    index, fileName, array(arguments), arguments.size(), unsaved(fileName, text), 1, flags, result);
            return code == 0 ? Optional.of(new TranslationUnit(clang, result.get(ADDRESS, 0))) : Optional.empty();
        } catch (Throwable e) {
            throw Libclang.unexpected("clang_parseTranslationUnit2", e);
        }
    }

    private MemorySegment array(List<String> texts) {
        MemorySegment array = clang.slab().allocate(ADDRESS, Math.max(1, texts.size()));
        for (int i = 0; i < texts.size(); i++) {
            array.setAtIndex(ADDRESS, i, clang.slab().allocateFrom(texts.get(i)));
        }
        return array;
    }

    private MemorySegment unsaved(MemorySegment fileName, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MemorySegment contents = clang.slab().allocate(bytes.length + 1L).copyFrom(MemorySegment.ofArray(bytes));
        MemorySegment file = clang.slab().allocate(UNSAVED_FILE);
        file.set(ADDRESS, 0, fileName);
        file.set(ADDRESS, ADDRESS.byteSize(), contents);
        // unsigned long: 8 bytes, or 4 and padding on Windows; little-endian either way
        file.set(JAVA_LONG, 2 * ADDRESS.byteSize(), bytes.length);
        return file;
    }

    @Override
    public void close() {
        clang.dispose("clang_disposeIndex", index);
    }
}
