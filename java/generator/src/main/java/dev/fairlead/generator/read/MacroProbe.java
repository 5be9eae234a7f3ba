// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import dev.fairlead.generator.model.TypeUse;
import dev.fairlead.generator.read.clang.ClangDiagnostic;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.CursorKind;
import dev.fairlead.generator.read.clang.Evaluation;
import dev.fairlead.generator.read.clang.TranslationUnit;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Has clang say what macros are worth and how scalars lie in memory: the headers are parsed once more, followed by one
 * line a question. A line that makes no sense to clang fails by itself.
 */
final class MacroProbe {
    private static final String DEFINED = "fairlead_defined_";
    private static final String VALUE = "fairlead_value_";
    private static final String ADDRESS = "fairlead_address_";
    private static final String SIZE = "fairlead_size_";
    private static final String BITS = "fairlead_bits_";
    private static final String SCALAR = "fairlead_scalar_";

    /** Clang computes a value for these, too, and no rule of C says that it is this one. */
    private static final Map<String, String> DOUBTS = Map.of(
            "shift-count-overflow", "shift count ",
            "shift-count-negative", "shift count ",
            "integer-overflow", "overflow in expression",
            "literal-range", "magnitude of floating-point constant");

    private final Map<String, String> bodies;
    private final Map<String, Cursor> answers = new HashMap<>();
    private final Map<String, String> doubts = new HashMap<>();

    MacroProbe(Map<String, String> bodies) {
        this.bodies = bodies;
    }

    /** {@return the text to parse} */
    String text(String includes) {
        StringBuilder text = new StringBuilder(includes);
        for (Scalar scalar : Scalar.values()) {
            if (scalar != Scalar.VOID) {
                String name = scalar == Scalar.BOOL ? "_Bool" : scalar.cName();
                text.append(name)
                        .append(' ')
                        .append(SCALAR)
                        .append(scalar.name())
                        .append(";\n");
            }
        }
        DOUBTS.keySet().stream()
                .sorted()
                .forEach(it -> text.append("#pragma clang diagnostic warning \"-W")
                        .append(it)
                        .append("\"\n"));
        Set<String> unfit = new MacroBodies(bodies).unfit();
        bodies.forEach((name, body) -> {
            text.append("#ifdef ").append(name).append('\n');
            question(text, DEFINED, name, "1");
            if (!unfit.contains(name)) {
                question(text, VALUE, name, MacroBodies.withoutParentheses(body).orElse(name));
                question(text, ADDRESS, name, "(__UINTPTR_TYPE__)(" + name + ")");
                question(text, SIZE, name, "sizeof(" + name + ")");
                if (MacroBodies.isComputed(body)) {
                    question(text, BITS, name, "__builtin_bit_cast(unsigned int, " + name + ")");
                }
            }
            text.append("#endif\n");
        });
        return text.toString();
    }

    private static void question(StringBuilder text, String kind, String name, String expression) {
        text.append("__auto_type ")
                .append(kind)
                .append(name)
                .append(" = ")
                .append(expression)
                .append(";\n");
    }

    /** Takes the answers from what became of the text. */
    void read(TranslationUnit unit) {
        Set<Integer> failed = new HashSet<>();
        Map<Integer, String> doubted = new HashMap<>();
        for (ClangDiagnostic diagnostic : unit.diagnostics()) {
            int line = diagnostic.position().line();
            if (!diagnostic.position().file().equals(HeaderInput.FILE)) {
                continue;
            }
            if (diagnostic.error()) {
                failed.add(line);
            } else if (DOUBTS.values().stream().anyMatch(diagnostic.text()::startsWith)) {
                doubted.putIfAbsent(line, diagnostic.text());
            }
        }
        for (Cursor cursor : unit.cursor().children()) {
            if (cursor.kind() == CursorKind.VARIABLE && cursor.spelling().startsWith("fairlead_")) {
                if (!failed.contains(cursor.position().line())) {
                    answers.put(cursor.spelling(), cursor);
                    Optional.ofNullable(doubted.get(cursor.position().line()))
                            .ifPresent(doubt -> doubts.put(cursor.spelling(), doubt));
                }
            }
        }
    }

    /** {@return how scalars lie in memory} */
    Map<Scalar, ScalarLayout> scalars() {
        Map<Scalar, ScalarLayout> layouts = new EnumMap<>(Scalar.class);
        for (Scalar scalar : Scalar.values()) {
            Cursor answer = answers.get(SCALAR + scalar.name());
            if (answer != null) {
                Type type = answer.type();
                boolean signed = scalar.sign() == Scalar.Sign.SIGNED
                        || scalar.sign() == Scalar.Sign.FLOATING
                        || type.kind() == TypeKind.CHAR_SIGNED;
                layouts.put(scalar, new ScalarLayout((int) type.size(), (int) type.alignment(), signed));
            }
        }
        return layouts;
    }

    /** {@return what the macros are worth that are still defined behind the headers, in their order} */
    Map<String, MacroValue> values() {
        Map<String, MacroValue> values = new LinkedHashMap<>();
        bodies.forEach((name, body) -> {
            if (answers.containsKey(DEFINED + name)) {
                values.put(name, value(name, body));
            }
        });
        return values;
    }

    private MacroValue value(String name, String body) {
        Optional<Cursor> answer = Optional.ofNullable(answers.get(VALUE + name));
        if (answer.isEmpty()) {
            return noConstant("it expands to '" + body + "'");
        }
        if (doubts.containsKey(VALUE + name)) {
            return noConstant("clang says of '" + body + "': " + doubts.get(VALUE + name));
        }
        Type type = answer.get().type();
        Type canonical = type.canonical();
        return switch (canonical.kind()) {
            case POINTER -> pointer(name, body, answer.get(), canonical.pointee());
            case ENUM -> number(name, body, canonical.declaration().enumType().canonical(), answer.get());
            default -> number(name, body, canonical, answer.get());
        };
    }

    private static MacroValue.Unknown noConstant(String detail) {
        return new MacroValue.Unknown(RefusalReason.MACRO_VALUE, detail);
    }

    private MacroValue number(String name, String body, Type canonical, Cursor answer) {
        Optional<Scalar> scalar = Scalars.of(canonical.kind());
        if (scalar.isEmpty()) {
            RefusalReason reason = Scalars.objection(canonical).orElse(RefusalReason.MACRO_VALUE);
            return new MacroValue.Unknown(reason, "its type is " + answer.type().spelling());
        }
        TypeUse use = new TypeUse(scalar.get().cName(), new CType.ScalarType(scalar.get()), false);
        return answer.evaluate()
                .<MacroValue>map(value -> switch (value) {
                    case Evaluation.Whole whole -> new MacroValue.Known(use, new ConstantValue.Whole(whole.bits()));
                    case Evaluation.Floating floating
                    when scalar.get() == Scalar.FLOAT && Double.isNaN(floating.value()) ->
                        floatBits(name)
                                .<MacroValue>map(it -> new MacroValue.Known(use, it))
                                .orElseGet(() -> noConstant(
                                        "it expands to '" + body + "', a NaN of which clang does not tell the bits"));
                    case Evaluation.Floating floating ->
                        new MacroValue.Known(use, new ConstantValue.Floating(floating.value()));
                    case Evaluation.Text _ -> noConstant("it expands to '" + body + "'");
                })
                .orElseGet(() -> noConstant("it expands to '" + body + "', which is known only at run time"));
    }

    /** Clang tells a float as a double, and makes a signalling NaN quiet by that. */
    private Optional<ConstantValue> floatBits(String name) {
        return Optional.ofNullable(answers.get(BITS + name))
                .flatMap(Cursor::evaluate)
                .filter(Evaluation.Whole.class::isInstance)
                .map(it -> ConstantValue.Floating.ofFloat((int) ((Evaluation.Whole) it).bits()));
    }

    private MacroValue pointer(String name, String body, Cursor answer, Type pointee) {
        if (answer.evaluate().orElse(null) instanceof Evaluation.Text text) {
            return text(name, pointee, text.bytes());
        }
        TypeUse voidType = new TypeUse("void", new CType.ScalarType(Scalar.VOID), false);
        TypeUse use = new TypeUse("void *", new CType.Pointer(voidType), false);
        Optional<Evaluation> address =
                Optional.ofNullable(answers.get(ADDRESS + name)).flatMap(Cursor::evaluate);
        return address.orElse(null) instanceof Evaluation.Whole whole
                ? new MacroValue.Known(use, new ConstantValue.Whole(whole.bits()))
                : noConstant("it expands to '" + body + "', an address known only at run time");
    }

    private MacroValue text(String name, Type pointee, byte[] bytes) {
        if (Scalars.of(pointee.canonical().kind()).orElse(Scalar.VOID) != Scalar.CHAR) {
            return new MacroValue.Unknown(RefusalReason.MACRO_TEXT, "it is a wide string");
        }
        boolean whole = Optional.ofNullable(answers.get(SIZE + name))
                                .flatMap(Cursor::evaluate)
                                .orElse(null)
                        instanceof Evaluation.Whole size
                && size.bits() == bytes.length + 1L;
        if (!whole) {
            return new MacroValue.Unknown(RefusalReason.MACRO_TEXT, "its text goes on behind a NUL");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            TypeUse character = new TypeUse("char", new CType.ScalarType(Scalar.CHAR), false);
            TypeUse use = new TypeUse("char *", new CType.Pointer(character), false);
            return new MacroValue.Known(use, new ConstantValue.Text(text));
        } catch (CharacterCodingException e) {
            return new MacroValue.Unknown(RefusalReason.MACRO_TEXT, "its bytes are not UTF-8");
        }
    }
}
