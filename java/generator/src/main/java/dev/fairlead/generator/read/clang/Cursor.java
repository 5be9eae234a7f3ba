// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Something in the source: a declaration, a macro, an inclusion, an attribute. */
public final class Cursor {
    private static final int STATIC = 3;
    private static final int INTERNAL = 2;
    private static final int NOEXCEPT = 4;
    private static final int COMPUTED_NOEXCEPT = 5;
    private static final int NO_ACCESS = 0;
    private static final int PUBLIC = 1;

    private final Libclang clang;
    private final MemorySegment cursor;

    Cursor(Libclang clang, MemorySegment cursor) {
        this.clang = clang;
        this.cursor = cursor;
    }

    /** {@return what it is} */
    public CursorKind kind() {
        return CursorKind.of(cursor.get(JAVA_INT, 0));
    }

    /** {@return its name; clang makes one up for what has none, see {@link #isUnnamed()}} */
    public String spelling() {
        return clang.text("clang_getCursorSpelling", Structs.CURSOR_TO_STRING, cursor);
    }

    /** {@return whether it is a struct, union or enum with neither a tag nor a typedef to go by} */
    public boolean isUnnamed() {
        return integer("clang_Cursor_isAnonymous") != 0;
    }

    /** {@return whether it is a struct or union whose members are members of what is around it} */
    public boolean isAnonymousRecord() {
        return integer("clang_Cursor_isAnonymousRecordDecl") != 0;
    }

    /** {@return what stands in it, in source order} */
    public List<Cursor> children() {
        return clang.visitor().children(cursor);
    }

    /** {@return the type that it declares or has} */
    public Type type() {
        return new Type(clang, clang.struct("clang_getCursorType", Structs.CURSOR_TO_TYPE, cursor));
    }

    /** {@return what a typedef stands for} */
    public Type typedefTarget() {
        return new Type(clang, clang.struct("clang_getTypedefDeclUnderlyingType", Structs.CURSOR_TO_TYPE, cursor));
    }

    /** {@return the integer type behind an enum} */
    public Type enumType() {
        return new Type(clang, clang.struct("clang_getEnumDeclIntegerType", Structs.CURSOR_TO_TYPE, cursor));
    }

    /** {@return an enumerator's value, sign-extended from the width of its enum} */
    public long enumValue() {
        return clang.whole("clang_getEnumConstantDeclValue", Structs.CURSOR_TO_LONG, cursor);
    }

    /** {@return a function's or macro expansion's parameters} */
    public List<Cursor> arguments() {
        int count = Math.max(0, integer("clang_Cursor_getNumArguments"));
        return IntStream.range(0, count).mapToObj(this::argument).toList();
    }

    private Cursor argument(int number) {
        try {
            MethodHandle get = clang.handle("clang_Cursor_getArgument", Structs.CURSOR_INT_TO_CURSOR);
            SegmentAllocator slab = clang.slab();
            return new Cursor(clang, (MemorySegment) get.invokeExact(slab, cursor, number));
        } catch (Throwable e) {
            throw Libclang.unexpected("clang_Cursor_getArgument", e);
        }
    }

    /** {@return where its name stands} */
    public Position position() {
        return clang.position(clang.struct("clang_getCursorLocation", Structs.CURSOR_TO_LOCATION, cursor));
    }

    /** {@return where it begins} */
    public Position start() {
        return edge("clang_getRangeStart");
    }

    /** {@return where it ends: behind its last token} */
    public Position end() {
        return edge("clang_getRangeEnd");
    }

    private Position edge(String function) {
        MemorySegment range = clang.struct("clang_getCursorExtent", Structs.CURSOR_TO_RANGE, cursor);
        return clang.position(clang.struct(function, Structs.RANGE_TO_LOCATION, range));
    }

    /** {@return the documentation comment that clang attaches to it, with its marks; empty without one} */
    public String rawComment() {
        return clang.text("clang_Cursor_getRawCommentText", Structs.CURSOR_TO_STRING, cursor);
    }

    /** {@return its definition, when the translation unit has one} */
    public Optional<Cursor> definition() {
        MemorySegment found = clang.struct("clang_getCursorDefinition", Structs.CURSOR_TO_CURSOR, cursor);
        return integer("clang_Cursor_isNull", found) != 0 ? Optional.empty() : Optional.of(new Cursor(clang, found));
    }

    /** {@return what stands for all declarations of the same thing} */
    public Cursor canonical() {
        return new Cursor(clang, clang.struct("clang_getCanonicalCursor", Structs.CURSOR_TO_CURSOR, cursor));
    }

    /** {@return whether it is what a template is for certain arguments} */
    public boolean isSpecialization() {
        MemorySegment template = clang.struct("clang_getSpecializedCursorTemplate", Structs.CURSOR_TO_CURSOR, cursor);
        return integer("clang_Cursor_isNull", template) == 0;
    }

    /** {@return whether it is itself the definition} */
    public boolean isDefinition() {
        return integer("clang_isCursorDefinition") != 0;
    }

    /** {@return what surrounds it in the text; for what stands in a record, that record} */
    public Cursor lexicalParent() {
        return new Cursor(clang, clang.struct("clang_getCursorLexicalParent", Structs.CURSOR_TO_CURSOR, cursor));
    }

    /** {@return whether it is declared static} */
    public boolean isStatic() {
        return integer("clang_Cursor_getStorageClass") == STATIC;
    }

    /** {@return whether each file that includes it has its own, as of what is static or, in C23, constexpr} */
    public boolean isInternal() {
        return integer("clang_getCursorLinkage") == INTERNAL;
    }

    /** {@return whether it is a member, or a base, that everybody may use; also what is no member} */
    public boolean isPublic() {
        int access = integer("clang_getCXXAccessSpecifier");
        return access == PUBLIC || access == NO_ACCESS;
    }

    /** {@return whether a method is deleted} */
    public boolean isDeleted() {
        return integer("clang_CXXMethod_isDeleted") != 0;
    }

    /** {@return whether a method is virtual} */
    public boolean isVirtual() {
        return integer("clang_CXXMethod_isVirtual") != 0;
    }

    /** {@return whether a method is const} */
    public boolean isConstMethod() {
        return integer("clang_CXXMethod_isConst") != 0;
    }

    /** {@return whether a function is declared to throw nothing, under no condition} */
    public boolean isNoexcept() {
        int specification = integer("clang_getCursorExceptionSpecificationType");
        return specification == NOEXCEPT
                || (specification == COMPUTED_NOEXCEPT && type().spelling().contains(" noexcept(true)"));
    }

    /** {@return whether a method is pure virtual} */
    public boolean isPureVirtual() {
        return integer("clang_CXXMethod_isPureVirtual") != 0;
    }

    /** {@return whether a class has a pure virtual method, of its own or inherited} */
    public boolean isAbstract() {
        return integer("clang_CXXRecord_isAbstract") != 0;
    }

    /** {@return whether a constructor copies or moves} */
    public boolean isCopyOrMove() {
        return integer("clang_CXXConstructor_isCopyConstructor") != 0
                || integer("clang_CXXConstructor_isMoveConstructor") != 0;
    }

    /** {@return the namespace or class that it belongs to, wherever it is written} */
    public Cursor semanticParent() {
        return new Cursor(clang, clang.struct("clang_getCursorSemanticParent", Structs.CURSOR_TO_CURSOR, cursor));
    }

    /** {@return whether a function is declared inline} */
    public boolean isInline() {
        return integer("clang_Cursor_isFunctionInlined") != 0;
    }

    /** {@return the symbol of a function or variable in an object file} */
    public String mangling() {
        return clang.text("clang_Cursor_getMangling", Structs.CURSOR_TO_STRING, cursor);
    }

    /** {@return whether each thread has its own} */
    public boolean isThreadLocal() {
        return integer("clang_getCursorTLSKind") != 0;
    }

    /** {@return whether a macro takes arguments} */
    public boolean isFunctionLike() {
        return integer("clang_Cursor_isMacroFunctionLike") != 0;
    }

    /** {@return whether a macro is clang's own} */
    public boolean isBuiltin() {
        return integer("clang_Cursor_isMacroBuiltin") != 0;
    }

    /** {@return whether a member is a bit-field} */
    public boolean isBitField() {
        return integer("clang_Cursor_isBitField") != 0;
    }

    /** {@return how many bits a bit-field has} */
    public int bitWidth() {
        return integer("clang_getFieldDeclBitWidth");
    }

    /** {@return a member's offset from its record's start in bits; negative when there is none} */
    public long offsetBits() {
        return clang.whole("clang_Cursor_getOffsetOfField", Structs.CURSOR_TO_LONG, cursor);
    }

    /** {@return the file that an {@code #include} brought in; empty when it is missing} */
    public String includedFile() {
        return clang.fileName(clang.address("clang_getIncludedFile", Structs.CURSOR_TO_ADDRESS, cursor));
    }

    /** {@return the constant value of a variable's initializer, when clang can tell} */
    public Optional<Evaluation> evaluate() {
        return Evaluation.of(clang, clang.address("clang_Cursor_Evaluate", Structs.CURSOR_TO_ADDRESS, cursor));
    }

    /**
     * Looks for what an annotation says, the first of those that begin so.
     *
     * @param prefix what it begins with
     * @return the rest of it; empty without one
     */
    public Optional<String> annotation(String prefix) {
        return children().stream()
                .filter(it -> it.kind() == CursorKind.ANNOTATE)
                .map(Cursor::spelling)
                .filter(it -> it.startsWith(prefix))
                .map(it -> it.substring(prefix.length()))
                .findFirst();
    }

    /** Two cursors are equal when they stand for the same thing. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Cursor that)) {
            return false;
        }
        try {
            MethodHandle equal = clang.handle("clang_equalCursors", Structs.CURSORS_TO_INT);
            return (int) equal.invokeExact(cursor, that.cursor) != 0;
        } catch (Throwable e) {
            throw Libclang.unexpected("clang_equalCursors", e);
        }
    }

    @Override
    public int hashCode() {
        return integer("clang_hashCursor");
    }

    @Override
    public String toString() {
        return kind() + " " + spelling();
    }

    private int integer(String function) {
        return integer(function, cursor);
    }

    private int integer(String function, MemorySegment of) {
        return clang.integer(function, Structs.CURSOR_TO_INT, of);
    }
}
