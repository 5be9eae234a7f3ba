// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.TypeUse;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Questions about a header that a C program and the generated classes have to answer alike. */
final class HostQuestions {
    private final HeaderModel model;
    private final RawNames names;
    private final ClassLoader generated;
    private final Class<?> header;
    private final List<Question> constants = new ArrayList<>();
    private final List<Question> types = new ArrayList<>();
    private final Set<String> words = new TreeSet<>();
    private final Set<String> members = new TreeSet<>();
    private final Set<String> compared = new TreeSet<>();

    /** What Java says. */
    @FunctionalInterface
    private interface Answer {
        Object get() throws ReflectiveOperationException;
    }

    /**
     * A question.
     *
     * @param key what it is about
     * @param asked the C statement that prints key and answer
     * @param java the same of the classes
     */
    private record Question(String key, String asked, Answer java) {}

    HostQuestions(HeaderModel model, RawNames names, ClassLoader generated) throws ReflectiveOperationException {
        this.model = model;
        this.names = names;
        this.generated = generated;
        this.header = generated.loadClass("host.host_h");
        for (Declaration declaration : model.declarations()) {
            switch (declaration) {
                case Declaration.Constant constant when !isOfTheCompiler(constant) -> askConstant(constant, true);
                case Declaration.Enumeration enumeration -> {
                    for (Declaration.Constant constant : enumeration.constants()) {
                        askConstant(constant, false);
                    }
                }
                case Declaration.Typedef typedef -> askTypedef(typedef.symbol().name());
                default -> {}
            }
        }
        for (GeneratedClass top : names.classes().classes()) {
            if (top instanceof GeneratedClass.OfRecord record) {
                askRecord(topLevelType(record.composite()), record, generated.loadClass("host." + record.name()));
            }
        }
    }

    /** What C reserves for compilers, clang and the host's may define in different ways. */
    private static boolean isOfTheCompiler(Declaration.Constant constant) {
        return constant.symbol().name().matches("_[_A-Z].*");
    }

    /** {@return a program that prints a line {@code key = answer} for each question} */
    String program(String headerName) {
        String included = headerName.startsWith("<") ? headerName : "\"" + headerName + "\"";
        StringBuilder text = new StringBuilder("#include " + included + "\n" + HostAnswers.PRELUDE);
        text.append("static void fairlead_constants(void) {\n");
        constants.forEach(it -> text.append(it.asked()).append('\n'));
        text.append("}\n");
        // Behind the constants a macro could only stand in for a member.
        words.forEach(word -> text.append("#undef ").append(word).append('\n'));
        text.append("int main(void) {\nfairlead_constants();\n");
        types.forEach(it -> text.append(it.asked()).append('\n'));
        return text.append("}\n").toString();
    }

    /** {@return Java's answers} */
    Map<String, String> byJava() throws ReflectiveOperationException {
        Map<String, String> answers = new TreeMap<>();
        for (Question question :
                Stream.concat(constants.stream(), types.stream()).toList()) {
            answers.put(question.key(), String.valueOf(question.java().get()));
        }
        return answers;
    }

    /** {@return what the classes have to say of layouts} */
    Set<String> members() {
        return members;
    }

    /** {@return what of that is asked for} */
    Set<String> compared() {
        return compared;
    }

    private void askNumber(List<Question> questions, String key, String expression, Answer java) {
        questions.add(new Question(key, "fairlead_number(\"" + key + "\", (long long) (" + expression + "));", java));
    }

    private void askConstant(Declaration.Constant constant, boolean macro) throws ReflectiveOperationException {
        DeclarationKey key = constant.symbol().key();
        String name = constant.symbol().name();
        Method getter = header.getMethod(names.member(key));
        ConstantValue value =
                Optional.ofNullable(model.host().constants().get(key)).orElseThrow();
        String title = "constant " + name;
        if (value instanceof ConstantValue.Text) {
            constants.add(new Question(
                    title,
                    "fairlead_bytes(\"" + title + "\", " + name + ", sizeof(" + name + "));",
                    () -> HostAnswers.hex((((MemorySegment) getter.invoke(null)).getString(0) + "\0")
                            .getBytes(StandardCharsets.UTF_8))));
        } else if (getter.getReturnType() == MemorySegment.class) {
            askNumber(constants, title, "(uintptr_t) " + name, () -> ((MemorySegment) getter.invoke(null)).address());
        } else if (value instanceof ConstantValue.Floating) {
            constants.add(new Question(
                    title,
                    "fairlead_floating(\"" + title + "\", " + name + ");",
                    () -> HostAnswers.floating(((Number) getter.invoke(null)).doubleValue())));
        } else {
            String type = "int" + Byte.SIZE * HostAnswers.size(getter.getReturnType()) + "_t";
            askNumber(constants, title, "(" + type + ") " + name, () -> HostAnswers.number(getter.invoke(null)));
        }
        boolean isPointer = getter.getReturnType() == MemorySegment.class;
        if (macro && !isPointer) {
            askNumber(
                    constants,
                    "sizeof " + name,
                    "sizeof(" + name + ")",
                    () -> HostAnswers.size(getter.getReturnType()));
        }
    }

    private void askTypedef(String name) {
        Arrays.stream(header.getFields())
                .filter(it -> it.getName().equals(name)
                        && it.getDeclaringClass() == header
                        && MemoryLayout.class.isAssignableFrom(it.getType()))
                .forEach(it -> {
                    words.add(name);
                    askNumber(
                            types,
                            "typedef " + name,
                            "sizeof(" + name + ")",
                            () -> ((MemoryLayout) it.get(null)).byteSize());
                });
    }

    /** {@return how C names a record that has a class of its own} */
    private String topLevelType(Declaration.Composite record) {
        DeclarationKey key = record.symbol().key();
        if (!record.symbol().name().isEmpty()) {
            words.add(record.symbol().name());
            return key.toString();
        }
        for (Declaration declaration : model.declarations()) {
            String name = declaration.symbol().name();
            if (declaration instanceof Declaration.Typedef typedef
                    && typedef.target().type() instanceof CType.RecordRef ref
                    && ref.key().equals(key)) {
                words.add(name);
                return name;
            }
            Optional<String> found = switch (declaration) {
                case Declaration.Variable variable -> typeIn(variable.type(), name, key);
                case Declaration.Typedef typedef -> typeIn(typedef.target(), "(*(" + name + " *) 0)", key);
                default -> Optional.empty();
            };
            if (found.isPresent()) {
                words.add(name);
                return found.get();
            }
        }
        throw new AssertionError("C has no name for " + key);
    }

    /** {@return the type of what a declaration holds or points to, if that is the record} */
    private static Optional<String> typeIn(TypeUse use, String expression, DeclarationKey key) {
        return switch (use.type()) {
            case CType.Pointer pointer -> typeIn(pointer.pointee(), "(*" + expression + ")", key);
            case CType.Array array -> typeIn(array.element(), expression + "[0]", key);
            case CType.RecordRef ref when ref.key().equals(key) -> Optional.of("__typeof__(" + expression + ")");
            default -> Optional.empty();
        };
    }

    private void askRecord(String type, GeneratedClass.OfRecord record, Class<?> java)
            throws ReflectiveOperationException {
        for (Method method : java.getDeclaredMethods()) {
            boolean told = method.getName().matches("layout|sizeof|.*\\$(layout|offset|bitOffset|bitWidth)");
            if (told && method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers())) {
                members.add(java.getName() + "." + method.getName());
            }
        }
        askNumber(
                types,
                "sizeof " + type,
                "sizeof(" + type + ")",
                () -> layout(java, "layout").byteSize());
        askNumber(types, "size of " + type, "sizeof(" + type + ")", answer(java, "sizeof"));
        askNumber(
                types,
                "_Alignof " + type,
                "_Alignof(" + type + ")",
                () -> layout(java, "layout").byteAlignment());
        Set<String> taken = new TreeSet<>();
        List<Field> fields = new RecordNames(model).fieldsWithAnonymous(record.composite());
        for (Field field : fields) {
            askMember(type, field, java, taken);
        }
        for (Field field : record.composite().fields()) {
            askPath(type, field, java);
        }
        for (GeneratedClass nested : record.nested()) {
            if (nested instanceof GeneratedClass.OfRecord inner) {
                askRecord(
                        nestedType(type, fields, inner.composite()),
                        inner,
                        generated.loadClass(java.getName() + "$" + inner.name()));
            }
        }
    }

    private String nestedType(String outer, List<Field> fields, Declaration.Composite record) {
        return record.symbol().name().isEmpty()
                ? fields.stream()
                        .filter(it -> it.bitWidth().isEmpty())
                        .flatMap(it -> typeIn(
                                it.type(),
                                member(outer, it.name()),
                                record.symbol().key())
                                .stream())
                        .findFirst()
                        .orElseThrow()
                : topLevelType(record);
    }

    private static String member(String type, String name) {
        return "((" + type + " *) 0)->" + name;
    }

    /** Java may have had to put underscores behind a name. */
    private static Optional<String> javaName(Class<?> java, String name, String suffix, Set<String> taken) {
        Set<String> declared = new TreeSet<>();
        for (Method method : java.getDeclaredMethods()) {
            declared.add(method.getName());
        }
        return Stream.iterate(name, it -> it + "_")
                .limit(4)
                .filter(it -> declared.contains(it + suffix) && taken.add(it))
                .findFirst();
    }

    private void askMember(String type, Field field, Class<?> java, Set<String> taken)
            throws ReflectiveOperationException {
        if (field.name().isEmpty()) {
            return;
        }
        words.add(field.name());
        String title = type + "." + field.name();
        Optional<String> bits = javaName(java, field.name(), "$bitOffset", taken);
        if (field.bitWidth().isPresent()) {
            askBits(type, field.name(), java, bits.orElseThrow());
            return;
        }
        Optional<String> name = javaName(java, field.name(), "$offset", taken);
        if (name.isEmpty() && field.type().canonical() instanceof CType.Unsupported) {
            return;
        }
        String offset = "offsetof(" + type + ", " + field.name() + ")";
        askNumber(types, "offsetof " + title, offset, answer(java, name.orElseThrow() + "$offset"));
        boolean flexible = field.type().canonical() instanceof CType.Array array
                && array.length().isEmpty();
        String size = flexible ? "0" : "sizeof(" + member(type, field.name()) + ")";
        String layout = name.get() + "$layout";
        compared.add(java.getName() + "." + layout);
        askNumber(types, "sizeof " + title, size, () -> layout(java, layout).byteSize());
    }

    /** The layout of the whole has the member at the same place. */
    private void askPath(String type, Field field, Class<?> java) throws ReflectiveOperationException {
        GroupLayout whole = (GroupLayout) layout(java, "layout");
        boolean named = whole.memberLayouts().stream().anyMatch(it -> it.name().equals(Optional.of(field.name())));
        if (named && field.bitWidth().isEmpty()) {
            askNumber(
                    types,
                    "path " + type + "." + field.name(),
                    "offsetof(" + type + ", " + field.name() + ")",
                    () -> whole.byteOffset(PathElement.groupElement(field.name())));
        }
    }

    /** All bits of the field, as the compiler lays them down: the same bytes by Java's numbers, and by Java's setter. */
    private void askBits(String type, String member, Class<?> java, String name) throws ReflectiveOperationException {
        long size = (long) answer(java, "sizeof").get();
        long offset = (long) answer(java, name + "$bitOffset").get();
        int width = (int) answer(java, name + "$bitWidth").get();
        Method getter = java.getMethod(name, MemorySegment.class);
        Class<?> carrier = getter.getReturnType();
        MemorySegment numbers = MemorySegment.ofArray(new long[(int) (size + 7) / 8]);
        for (long bit = offset; bit < offset + width; bit++) {
            byte before = numbers.get(ValueLayout.JAVA_BYTE, bit >>> 3);
            numbers.set(ValueLayout.JAVA_BYTE, bit >>> 3, (byte) (before | 1 << (bit & 7)));
        }
        String key = type + "." + member;
        String all = carrier == boolean.class ? "1" : "-1";
        String value = "static " + type + " fairlead_value = {." + member + " = " + all + "}; ";
        String bytes = "\", &fairlead_value, sizeof fairlead_value); ";
        types.add(new Question(
                "bits " + key,
                "{ " + value + "fairlead_bytes(\"bits " + key + bytes + "}",
                () -> HostAnswers.hex(numbers, size)));
        String read = "(int" + Byte.SIZE * HostAnswers.size(carrier) + "_t) fairlead_value." + member;
        types.add(new Question(
                "read " + key,
                "{ " + value + "fairlead_number(\"read " + key + "\", (long long) " + read + "); }",
                () -> HostAnswers.number(getter.invoke(null, numbers))));
        Optional<Method> setter = Arrays.stream(java.getDeclaredMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == 2)
                .findFirst();
        setter.ifPresent(it ->
                types.add(new Question("set " + key, "{ " + value + "fairlead_bytes(\"set " + key + bytes + "}", () -> {
                    MemorySegment set = MemorySegment.ofArray(new long[(int) (size + 7) / 8]);
                    it.invoke(null, set, HostAnswers.allOnes(carrier));
                    return HostAnswers.hex(set, size);
                })));
    }

    private Answer answer(Class<?> java, String method) throws ReflectiveOperationException {
        compared.add(java.getName() + "." + method);
        Method found = java.getMethod(method);
        return () -> found.invoke(null);
    }

    private MemoryLayout layout(Class<?> java, String method) throws ReflectiveOperationException {
        compared.add(java.getName() + "." + method);
        return (MemoryLayout) java.getMethod(method).invoke(null);
    }
}
