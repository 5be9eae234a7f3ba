// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.javacpp.Dependents.Callee;
import dev.fairlead.generator.emit.javacpp.JavaSource.Member;
import dev.fairlead.generator.emit.javacpp.NativeMethod.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            + "\\{ super\\(\\(Pointer\\)null\\); allocate\\([^)]*\\); \\}");
    private static final Pattern CALL_WITH_ITSELF =
            Pattern.compile("(?s)public .*? (?<name>\\w+)\\(.*\\) \\{ (?:return )?\\k<name>\\((?:[^;]*, )?this[,)].*");
    private static final String LOADER = "static { Loader.load(); }";
    private static final String MOVES = "@ByRef(true)";
    private static final String INDENT = "    ";

    private final JavaCppPlan plan;
    private final String className;
    private final Crossings crossings;
    private final Pins pins;
    private final Callbacks callbacks;
    private final PublicNames names;
    private final Set<NativeId> refused;
    private final Set<Bound> notOverridden;
    private final EnumRewriter enums;
    private final Map<String, String> results;
    private final Set<String> finals;
    /** Whether Java extends the class: not where C++ cannot call what has no body of its own. */
    private boolean isExtended = true;

    private final Set<String> friends = new HashSet<>();
    private final Set<Callee> gone = new HashSet<>();
    private final Set<Callee> stayed = new HashSet<>();
    private final List<Bound> bound = new ArrayList<>();
    private final Map<Bound, String> notOverridable = new HashMap<>();

    /**
     * A rewriter of one class.
     *
     * @param className its name
     * @param surroundings what is the same for all classes
     * @param inherited what its superclass has
     */
    ClassRewriter(String className, Surroundings surroundings, Inherited inherited) {
        this.className = className;
        this.plan = surroundings.plan();
        this.crossings = new Crossings(surroundings.classes());
        this.pins = new Pins(plan, className, crossings);
        this.callbacks = new Callbacks(plan, className, crossings);
        this.names = new PublicNames(crossings, inherited.results());
        this.refused = surroundings.refused();
        this.notOverridden = surroundings.notOverridden();
        this.enums = surroundings.enums();
        this.results = new HashMap<>(inherited.results());
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
     * @param notOverridden virtual methods that C++ cannot call in Java
     * @param enums gives enums their values
     */
    record Surroundings(
            JavaCppPlan plan,
            Set<String> classes,
            Set<NativeId> refused,
            Set<Bound> notOverridden,
            EnumRewriter enums) {}

    /**
     * What came out.
     *
     * @param text the class
     * @param bound the methods and constructors that users have
     * @param notOverridable virtual methods that Java can call and not override, and why
     * @param methods what a subclass inherits
     */
    record Rewritten(String text, List<Bound> bound, Map<Bound, String> notOverridable, Inherited methods) {
        Rewritten {
            bound = List.copyOf(bound);
            notOverridable = Map.copyOf(notOverridable);
        }
    }

    Rewritten rewrite(JavaSource source) {
        source.members().stream()
                .filter(Member::isNative)
                .flatMap(member -> NativeMethod.parse(member.text()).stream())
                .filter(NativeMethod::isFriend)
                .map(NativeMethod::name)
                .forEach(friends::add);
        isExtended = source.members().stream()
                .filter(Member::isNative)
                .flatMap(member -> NativeMethod.parse(member.text()).stream())
                .noneMatch(method -> method.isPure() && notOverridden.contains(named(method)));
        names.count(source.members().stream()
                .filter(member -> member.isNative() && !isDropped(member))
                .flatMap(member -> NativeMethod.parse(member.text()).stream())
                .toList());
        List<Member> rewritten = source.members().stream()
                .map(member -> new Member(member.doc(), rewrite(member)))
                .filter(member -> !member.text().isEmpty())
                .toList();
        // Of overloads with as many parameters one that stays is what a helper calls.
        gone.removeAll(stayed);
        DocRewriter docs = new DocRewriter(plan);
        Set<String> dependents = Dependents.of(className, helpers(rewritten), gone);
        StringBuilder text = new StringBuilder(source.head().replaceFirst("(?s)^//[^\\n]*\\n", ""));
        text.append('\n');
        for (Member member : rewritten) {
            if (!dependents.contains(member.text())) {
                text.append('\n').append(indented(docs.rewrite(member) + member.text()));
            }
        }
        return new Rewritten(text.append("}\n").toString(), bound, notOverridable, new Inherited(results, finals));
    }

    private static List<String> helpers(List<Member> members) {
        return members.stream()
                .filter(member -> !member.isNative())
                .map(Member::text)
                .toList();
    }

    private String rewrite(Member member) {
        String text = member.text();
        if (text.equals(LOADER)) {
            return "static {\n" + INDENT + plan.libraryClass() + ".open();\n}";
        }
        if (isDropped(member)) {
            return "";
        }
        if (!isExtended
                && (text.contains("native void allocate(")
                        || CONSTRUCTOR.matcher(text).matches())) {
            return "";
        }
        Matcher constructor = CONSTRUCTOR.matcher(text);
        if (constructor.matches()) {
            return constructor(NativeMethod.parameters(constructor.group("parameters")));
        }
        return member.isNative() ? NativeMethod.parse(text).map(this::method).orElse("") : enums.rewrite(text);
    }

    /** Classes that no function takes; arrays of objects, and what empties its argument, which go wrong easily. */
    private boolean isDropped(Member member) {
        String text = member.text();
        return text.contains("allocateArray(")
                || text.matches("(?s)@Override public \\w+ (?:position|getPointer)\\(.*")
                || text.contains("@Name(\"operator =\")")
                || text.contains("@Name(\"iterator\")")
                || text.contains(" extends FunctionPointer {")
                || text.contains("@Opaque public static class ")
                || callsFriend(text)
                || (text.contains(MOVES) && !text.contains("FairleadVector<"));
    }

    /** What the Parser writes to call a friend is written anew, as the friend's types cross. */
    private boolean callsFriend(String text) {
        Matcher call = CALL_WITH_ITSELF.matcher(text);
        return call.matches() && friends.contains(call.group("name"));
    }

    private String constructor(List<Parameter> parameters) {
        if (!crossings.cross(parameters) || refused.stream().anyMatch(it -> it.isAllocate(className, parameters))) {
            gone.add(new Callee("this", parameters.size()));
            return "";
        }
        stayed.add(new Callee("this", parameters.size()));
        bound.add(new Bound(className, Bound.CONSTRUCTOR, parameters.size()));
        String keep = pins.keep(parameters);
        return "public " + className + "(" + crossings.declared(parameters) + ") {\n" + INDENT
                + "super((Pointer) null);\n" + INDENT + "allocate(" + crossings.arguments(parameters) + ");"
                + (keep.isEmpty() ? "" : "\n" + INDENT + keep) + "\n}";
    }

    private String method(NativeMethod written) {
        NativeMethod method = overridable(written);
        if (finals.contains(crossings.signature(method))) {
            // The superclass has it, and C++ finds the right one.
            bound.add(new Bound(className, method.cppName(), method.parameters().size()));
            return "";
        }
        boolean isWrapped = isWrapped(method);
        NativeMethod called = isWrapped ? method.hidden(names.hidden(method.name())) : method;
        if (refused.stream().anyMatch(it -> it.is(className, called)) || !crosses(method)) {
            gone.add(new Callee(method.name(), method.parameters().size()));
            return "";
        }
        stayed.add(new Callee(method.name(), method.parameters().size()));
        return method.isAllocate() ? method.text() : shown(method, called, isWrapped);
    }

    /** What users see of a method that stays. */
    private String shown(NativeMethod method, NativeMethod called, boolean isWrapped) {
        String cppName = method.cppName().replaceFirst("^((?!operator)\\w+)<.*$", "$1");
        bound.add(new Bound(className, cppName, method.parameters().size()));
        if (method.isFinal()) {
            finals.add(crossings.signature(method));
        }
        if (isWrapped) {
            return wrapped(method.isFriend() ? method.asked() : method, called);
        }
        results.put(crossings.signature(method), method.type());
        return method.text();
    }

    private boolean isWrapped(NativeMethod method) {
        return method.isFriend()
                || isEquality(method)
                || (!method.isAllocate()
                        && (crossings.hasSegments(method) || (!method.isVirtual() && pins.any(method))));
    }

    /** C++ is not asked whether it equals an object that is not there. */
    private boolean isEquality(NativeMethod method) {
        return !method.isVirtual()
                && method.isFriend() == method.isStatic()
                && method.type().equals("boolean")
                && method.name().equals("equals")
                && method.parameters().stream().allMatch(it -> it.type().equals(className));
    }

    /** What C++ calls in Java has no wrapper that could refuse: the plan has judged its types. */
    private boolean crosses(NativeMethod method) {
        return method.isVirtual()
                || (!(crossings.ofResult(method) instanceof Crossing.Refused) && crossings.cross(method.parameters()));
    }

    private String wrapped(NativeMethod method, NativeMethod hidden) {
        Crossing result = crossings.ofResult(method);
        String type = result instanceof Crossing.Segment ? "MemorySegment" : method.type();
        String name = names.of(method, type);
        List<Parameter> parameters = method.declared();
        results.put(crossings.signature(name, parameters), type);
        String modifiers =
                method.modifiers().stream().filter(it -> !it.equals("native")).collect(Collectors.joining(" "));
        String call = hidden.name() + "(" + crossings.arguments(method.parameters()) + ")";
        String wrapper = modifiers + " " + type + " " + name + "(" + crossings.declared(parameters) + ") {\n" + INDENT
                + statement(method, result, call) + "\n}\n\n";
        if (method.isVirtual()) {
            String called = hidden.name() + "$called";
            return wrapper + hidden.calling(called).text() + "\n\n" + callbacks.called(called, method, name);
        }
        return wrapper + hidden.text();
    }

    private String statement(NativeMethod method, Crossing result, String call) {
        return switch (result) {
            case Crossing.Segment(var number, var isReadOnly, var isOne) ->
                "return " + pins.segment(call, method, number.size() + ", " + (isOne ? 1 : -1))
                        + (isReadOnly || plan.returnsConst(className, method.cppName()) ? ".asReadOnly()" : "") + ";";
            case Crossing.AsIs _ when method.type().equals("void") -> call + ";";
            case Crossing.AsIs _
            when isEquality(method) -> {
                String other = method.declared().getFirst().name();
                yield "return isNull() || " + other + " == null || " + other + ".isNull() ? super.equals((Object) "
                        + other + ") : " + call + ";";
            }
            case Crossing.AsIs _ -> "return " + pins.kept(call, method) + ";";
            case Crossing.Refused _ -> throw new IllegalArgumentException(method.name());
        };
    }

    /**
     * JavaCPP cannot hand a String or memory from Java back to C++, and what it writes to override a method is {@code
     * noexcept} or is not, whatever the condition: Java may call such a method and not override it.
     */
    private NativeMethod overridable(NativeMethod method) {
        boolean isPlain = crossings.ofResult(method) instanceof Crossing.AsIs
                && !method.type().equals("String");
        if (!method.isVirtual()) {
            return method;
        }
        boolean isCertain = !method.isNoexcept() || plan.isNoexcept(className, method.cppName());
        if (isPlain && isCertain && isExtended && !notOverridden.contains(named(method))) {
            return callbacks.exact(method);
        }
        if (!isPlain || !isCertain) {
            notOverridable.put(
                    named(method),
                    isPlain ? "it is noexcept under a condition" : "JavaCPP cannot hand its result back to C++");
        }
        return method.withoutVirtual();
    }

    private Bound named(NativeMethod method) {
        return new Bound(className, method.cppName(), method.parameters().size());
    }

    private static String indented(String member) {
        return member.lines()
                .map(line -> line.isBlank() ? "" : INDENT + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
