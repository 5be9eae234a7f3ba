// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.javacpp.Dependents.Callee;
import dev.fairlead.generator.emit.javacpp.JavaSource.Member;
import dev.fairlead.generator.emit.javacpp.NativeMethod.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes of a class that JavaCPP's Parser wrote the class that users see: numbers cross as segments, the library is loaded by
 * the runtime, what says too little of its memory is taken out.
 */
final class ClassRewriter {
    private static final Pattern CONSTRUCTOR = Pattern.compile("(?s)public (?<name>\\w+)\\((?<parameters>.*?)\\)\\s*"
            + "\\{ super\\(\\(Pointer\\)null\\); allocate\\((?<arguments>[^)]*)\\); \\}");
    private static final String LOADER = "static { Loader.load(); }";
    private static final String MOVES = "@ByRef(true)";
    private static final String INDENT = "    ";

    private final JavaCppPlan plan;
    private final String className;
    private final Set<String> classes;
    private final Set<NativeId> refused;
    private final EnumRewriter enums;
    private final Map<String, String> inherited;
    private final Map<String, String> results = new HashMap<>();
    private final Set<String> finals;
    private final Set<Callee> gone = new HashSet<>();
    private final Map<String, Integer> hiddenNames = new HashMap<>();
    private final Set<String> publicSignatures = new HashSet<>();
    private final List<Bound> bound = new ArrayList<>();
    private final List<Bound> notOverridable = new ArrayList<>();

    /**
     * A rewriter of one class.
     *
     * @param className its name
     * @param surroundings what is the same for all classes
     * @param inherited what its superclass has
     */
    ClassRewriter(String className, Surroundings surroundings, Inherited inherited) {
        this.className = className;
        this.classes = surroundings.classes();
        this.plan = surroundings.plan();
        this.refused = surroundings.refused();
        this.enums = surroundings.enums();
        this.inherited = inherited.results();
        this.finals = new HashSet<>(inherited.finals());
    }

    /**
     * The methods that a class has from its superclasses, by signature.
     *
     * @param results the types of their results
     * @param finals those that cannot be overridden
     */
    record Inherited(Map<String, String> results, Set<String> finals) {
        static final Inherited NOTHING = new Inherited(Map.of(), Set.of());

        Inherited {
            results = Map.copyOf(results);
            finals = Set.copyOf(finals);
        }
    }

    /**
     * What is the same for all classes.
     *
     * @param plan the binding
     * @param classes the names of all generated classes and enums
     * @param refused native methods that the compiler refuses
     * @param enums gives enums their values
     */
    record Surroundings(JavaCppPlan plan, Set<String> classes, Set<NativeId> refused, EnumRewriter enums) {}

    /**
     * What came out.
     *
     * @param text the class
     * @param bound the methods and constructors that users have
     * @param notOverridable virtual methods that Java can call and not override
     * @param methods what a subclass inherits
     */
    record Rewritten(String text, List<Bound> bound, List<Bound> notOverridable, Inherited methods) {
        Rewritten {
            bound = List.copyOf(bound);
            notOverridable = List.copyOf(notOverridable);
        }
    }

    Rewritten rewrite(JavaSource source) {
        StringBuilder text = new StringBuilder(source.head().replaceFirst("(?s)^//[^\\n]*\\n", ""));
        text.append('\n');
        countSignatures(source);
        List<Member> rewritten = source.members().stream()
                .map(member -> new Member(member.doc(), rewrite(member)))
                .filter(member -> !member.text().isEmpty())
                .toList();
        List<String> helpers = rewritten.stream()
                .filter(member -> !member.isNative())
                .map(Member::text)
                .toList();
        Set<String> dependents = Dependents.of(className, helpers, gone);
        for (Member member : rewritten) {
            if (!dependents.contains(member.text())) {
                text.append('\n').append(indented(member.doc() + member.text()));
            }
        }
        Map<String, String> all = new HashMap<>(inherited);
        all.putAll(results);
        return new Rewritten(text.append("}\n").toString(), bound, notOverridable, new Inherited(all, finals));
    }

    /** Methods that differ in the type of a pointer alone are told apart by their names. */
    private void countSignatures(JavaSource source) {
        Set<String> seen = new HashSet<>();
        for (Member member : source.members()) {
            if (member.isNative() && !isDropped(member)) {
                NativeMethod.parse(member.text())
                        .filter(this::hasSegments)
                        .map(method -> signature(method.name(), method.parameters()))
                        .filter(signature -> !seen.add(signature))
                        .ifPresent(publicSignatures::add);
            }
        }
    }

    private String rewrite(Member member) {
        String text = member.text();
        if (text.equals(LOADER)) {
            return "static {\n" + INDENT + plan.libraryClass() + ".open();\n}";
        }
        if (isDropped(member)) {
            return "";
        }
        Matcher constructor = CONSTRUCTOR.matcher(text);
        if (constructor.matches()) {
            return constructor(constructor);
        }
        return member.isNative() ? NativeMethod.parse(text).map(this::method).orElse("") : enums.rewrite(text);
    }

    /** Arrays of objects, and what empties its argument: nobody asks for them, and both go wrong easily. */
    private boolean isDropped(Member member) {
        String text = member.text();
        return text.contains("allocateArray(")
                || text.matches("(?s)@Override public \\w+ (?:position|getPointer)\\(.*")
                || text.contains("@Name(\"operator =\")")
                || text.contains("@Name(\"iterator\")")
                || (text.contains(MOVES) && !text.contains("FairleadVector<"));
    }

    private String constructor(Matcher matcher) {
        List<Parameter> parameters = NativeMethod.parameters(matcher.group("parameters"));
        if (!crosses(parameters) || refused.stream().anyMatch(it -> it.isAllocate(className, parameters))) {
            gone.add(new Callee("this", parameters.size()));
            return "";
        }
        bound.add(new Bound(className, "<init>", parameters.size()));
        String arguments = parameters.stream().map(this::argument).collect(Collectors.joining(", "));
        String keep = keeps(parameters).map(it -> "\n" + INDENT + "$keep(" + it + ");").orElse("");
        return "public " + className + "(" + publicParameters(parameters) + ") {\n" + INDENT
                + "super((Pointer) null);\n" + INDENT + "allocate(" + arguments + ");" + keep + "\n}";
    }

    private String method(NativeMethod written) {
        NativeMethod method = overridable(written);
        if (finals.contains(signature(method.name(), method.parameters()))) {
            // The superclass has it, and C++ finds the right one.
            bound.add(new Bound(className, method.cppName(), method.parameters().size()));
            return "";
        }
        boolean isAllocate = method.name().equals("allocate") && method.modifiers().contains("private");
        boolean isWrapped = !isAllocate && !method.isVirtual() && (hasSegments(method) || pinsReceiver(method));
        NativeMethod called = isWrapped ? method.hidden(hiddenName(method.name())) : method;
        Crossing result = Crossing.of(method.annotations(), method.type(), classes);
        if (refused.stream().anyMatch(it -> it.is(className, called))
                || !method.isVirtual() && (result instanceof Crossing.Refused || !crosses(method.parameters()))) {
            gone.add(new Callee(method.name(), method.parameters().size()));
            return "";
        }
        if (isAllocate) {
            return method.text();
        }
        String cppName = method.cppName().replaceFirst("^(\\w+)<.*$", "$1");
        bound.add(new Bound(className, cppName, method.parameters().size()));
        if (method.isFinal()) {
            finals.add(signature(method.name(), method.parameters()));
        }
        if (!isWrapped) {
            results.put(signature(method.name(), method.parameters()), method.type());
        }
        return isWrapped ? wrapped(method, called, result) : method.text();
    }

    private boolean crosses(List<Parameter> parameters) {
        return parameters.stream()
                .map(it -> Crossing.of(it.annotations(), it.type(), classes))
                .noneMatch(Crossing.Refused.class::isInstance);
    }

    private boolean hasSegments(NativeMethod method) {
        return Crossing.of(method.annotations(), method.type(), classes) instanceof Crossing.Segment
                || method.parameters().stream()
                        .anyMatch(it ->
                                Crossing.of(it.annotations(), it.type(), classes) instanceof Crossing.Segment);
    }

    private String wrapped(NativeMethod method, NativeMethod hidden, Crossing result) {
        String arguments = method.parameters().stream().map(this::argument).collect(Collectors.joining(", "));
        String call = hidden.name() + "(" + arguments + ")";
        String type = result instanceof Crossing.Segment ? "MemorySegment" : method.type();
        String statement = switch (result) {
            case Crossing.Segment(var number, var isReadOnly, var isOne) ->
                "return " + (method.isStatic() ? "$unowned(" : "$view(") + call + ", " + number.size() + ", "
                        + (isOne ? 1 : -1) + ")" + (isReadOnly || plan.returnsConst(className, method.cppName()) ? ".asReadOnly()" : "") + ";";
            case Crossing.AsIs _ when method.type().equals("void") -> call + ";";
            case Crossing.AsIs _ -> "return " + kept(call, method) + ";";
            case Crossing.Refused _ -> throw new IllegalArgumentException(method.name());
        };
        String modifiers = method.modifiers().stream()
                .filter(it -> !it.equals("native"))
                .collect(Collectors.joining(" "));
        String name = compatible(publicName(method), method.parameters(), type);
        results.put(signature(name, method.parameters()), type);
        return modifiers + " " + type + " " + name + "(" + publicParameters(method.parameters())
                + ") {\n" + INDENT + statement + "\n}\n\n" + hidden.text();
    }

    /** JavaCPP cannot hand a String or memory from Java back to C++: Java may call such a method and not override it. */
    private NativeMethod overridable(NativeMethod method) {
        boolean isPlain = Crossing.of(method.annotations(), method.type(), classes) instanceof Crossing.AsIs
                && !method.type().equals("String");
        if (!method.isVirtual() || isPlain) {
            return method;
        }
        notOverridable.add(
                new Bound(className, method.cppName(), method.parameters().size()));
        return method.withoutVirtual();
    }

    /** What an object hands out may look into it: it stays as long as that. */
    private boolean pinsReceiver(NativeMethod method) {
        return !method.isStatic()
                && classes.contains(method.type())
                && plan.isMethod(className, method.cppName())
                && !plan.enumNames().contains(method.type())
                && !plan.isCopy(className, method.cppName());
    }

    /** An object that C++ makes from memory may look into it for as long as it lives. */
    private String kept(String call, NativeMethod method) {
        List<String> pinned = new ArrayList<>();
        if (classes.contains(method.type())
                && !plan.enumNames().contains(method.type())
                && !plan.isCopy(className, method.cppName())) {
            if (!method.isStatic()) {
                pinned.add("this");
            }
            keeps(method.parameters()).ifPresent(pinned::add);
        }
        return pinned.isEmpty() ? call : "$keeping(" + call + ", " + String.join(", ", pinned) + ")";
    }

    private Optional<String> keeps(List<Parameter> parameters) {
        String segments = parameters.stream()
                .filter(it -> Crossing.of(it.annotations(), it.type(), classes) instanceof Crossing.Segment)
                .map(Parameter::name)
                .collect(Collectors.joining(", "));
        return segments.isEmpty() ? Optional.empty() : Optional.of(segments);
    }

    /** Java does not let a method return a reference where the superclass's returns the number itself. */
    private String compatible(String name, List<Parameter> parameters, String type) {
        String ofSuperclass = inherited.getOrDefault(signature(name, parameters), type);
        return ofSuperclass.equals(type) ? name : name + "Reference";
    }

    private String publicName(NativeMethod method) {
        if (!publicSignatures.contains(signature(method.name(), method.parameters()))) {
            return method.name();
        }
        return method.parameters().stream()
                .map(it -> Crossing.of(it.annotations(), it.type(), classes))
                .filter(Crossing.Segment.class::isInstance)
                .map(Crossing.Segment.class::cast)
                .findFirst()
                .map(segment -> method.name() + segment.number().java() + "s")
                .orElse(method.name());
    }

    private String hiddenName(String name) {
        int number = hiddenNames.merge(name, 1, Integer::sum);
        return name + "$" + number;
    }

    private String signature(String name, List<Parameter> parameters) {
        return name
                + parameters.stream()
                        .map(this::publicType)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private String publicParameters(List<Parameter> parameters) {
        return parameters.stream()
                .map(it -> publicType(it) + " " + it.name())
                .collect(Collectors.joining(", "));
    }

    private String publicType(Parameter parameter) {
        return Crossing.of(parameter.annotations(), parameter.type(), classes) instanceof Crossing.Segment
                ? "MemorySegment"
                : parameter.type();
    }

    private String argument(Parameter parameter) {
        Crossing crossing = Crossing.of(parameter.annotations(), parameter.type(), classes);
        if (crossing instanceof Crossing.Segment(var number, var isReadOnly, var isOne)) {
            String access = isReadOnly || isVector(parameter) ? "READ" : "WRITE";
            return "SegmentPointers." + number.java().toLowerCase(Locale.ROOT) + "s(" + parameter.name()
                    + ", \"" + parameter.name() + "\", Access." + access + ", "
                    + (isOne ? "1" : "SegmentPointers.ALL") + ")";
        }
        return parameter.name();
    }

    /** A vector is copied on its way in. */
    private static boolean isVector(Parameter parameter) {
        return parameter.annotations().stream().anyMatch(it -> it.contains(CrossingTypes.VECTOR_ADAPTER));
    }

    private static String indented(String member) {
        return member.lines().map(line -> line.isBlank() ? "" : INDENT + line).collect(Collectors.joining("\n", "", "\n"));
    }
}
