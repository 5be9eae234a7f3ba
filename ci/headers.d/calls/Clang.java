// SPDX-License-Identifier: Apache-2.0
import static bound.clang.Index_h.*;

import bound.clang.CXCursorVisitor;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A C file that clang parses and visits: callbacks and results that are structs by value. */
final class Clang {
    private Clang() {}

    public static void main(String[] arguments) throws IOException {
        Path source = Files.writeString(Path.of(arguments[0], "input.c"), """
            struct point { double x, y; };
            int add(int a, int b) { return a + b; }
            double length(const struct point *p);
            """);
        List<String> found = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment index = clang_createIndex(0, 0);
            MemorySegment unit = clang_parseTranslationUnit(
                    index,
                    arena.allocateFrom(source.toString()),
                    MemorySegment.NULL,
                    0,
                    MemorySegment.NULL,
                    0,
                    CXTranslationUnit_None());
            Check.ok(unit.address() != 0, "the file is parsed");
            MemorySegment visitor = CXCursorVisitor.allocate(
                    (cursor, _, _) -> {
                        found.add(string(arena, clang_getCursorKindSpelling(arena, clang_getCursorKind(cursor))) + " "
                                + string(arena, clang_getCursorSpelling(arena, cursor)) + ": "
                                + string(arena, clang_getTypeSpelling(arena, clang_getCursorType(arena, cursor))));
                        return CXChildVisit_Continue();
                    },
                    arena);
            Check.equal(
                    0,
                    clang_visitChildren(clang_getTranslationUnitCursor(arena, unit), visitor, MemorySegment.NULL),
                    "all are visited");
            clang_disposeTranslationUnit(unit);
            clang_disposeIndex(index);
        }
        Check.equal(
                List.of(
                        "StructDecl point: struct point",
                        "FunctionDecl add: int (int, int)",
                        "FunctionDecl length: double (const struct point *)"),
                found,
                "the declarations");
        Check.report();
    }

    private static String string(Arena arena, MemorySegment string) {
        String text = Check.string(clang_getCString(string));
        clang_disposeString(string);
        return text;
    }
}
