// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import static dev.fairlead.generator.emit.javacpp.TypeVerdict.crosses;

import dev.fairlead.generator.emit.javacpp.Numbers.NumberType;
import dev.fairlead.generator.emit.javacpp.TypeVerdict.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the types of parameters and results. */
final class CrossingTypes {
    /** The adapter by which a span crosses; its C++ is in the header that comes with the generated code. */
    static final String SPAN_ADAPTER = "FairleadSpan";

    /** The adapter by which a vector of numbers crosses. */
    static final String VECTOR_ADAPTER = "FairleadVector";

    /** Why a class in a class, and what has to do with it, is left out. */
    static final String NESTED = "a class that is declared in another class does not cross; one in a namespace does";

    private static final InfoLine TEXT = InfoLine.of(
            "std::string_view", ".annotations(\"@StdString\").valueTypes(\"String\").pointerTypes(\"String\")");
    private static final String RAW_POINTER = "it points to numbers, and nothing says how many, as a std::span does";

    private static final String CALLBACK = "Java passes no lambda to C++: take an abstract class with a virtual method"
            + " (a listener) instead, which Java extends";

    private final CppScope scope;

    CrossingTypes(CppScope scope) {
        this.scope = scope;
    }

    /**
     * Judges a type.
     *
     * @param type the type, with full names
     * @param isResult whether it is a result
     * @return whether it can cross
     */
    TypeVerdict judge(TypeText type, boolean isResult) {
        if (type.suffix().contains("(")) {
            return refused(CALLBACK);
        }
        if (type.suffix().length() > 1 || type.suffix().contains("[")) {
            return refused("");
        }
        boolean isPointer = type.suffix().equals("*");
        if (type.name().equals("char") && isPointer && type.isConst()) {
            return crosses();
        }
        if (Numbers.isNumber(type)) {
            return isPointer ? new Refused(RAW_POINTER) : crosses();
        }
        if (scope.javaName(type.bare()).isPresent()) {
            boolean isException = scope.classOf(type.bare()).stream().anyMatch(it -> it.isException());
            return isException ? refused("exceptions are thrown, not passed") : crosses();
        }
        if (isPointer) {
            return refused("");
        }
        return type.name().startsWith("std::") ? standard(type, isResult) : unknown(type);
    }

    private TypeVerdict unknown(TypeText type) {
        if (scope.isNested(type.bare())) {
            return refused(NESTED);
        }
        boolean isTemplate = scope.classOf(type.bare()).isPresent();
        return refused(
                isTemplate
                        ? "it is not instantiated: instantiate = [\""
                                + type.bare().text() + " as NAME\"]"
                        : "the headers of [cpp] declare no class or enum of that name, and a typedef's does not cross");
    }

    private TypeVerdict standard(TypeText type, boolean isResult) {
        boolean writes = type.suffix().equals("&") && !type.isConst();
        return switch (type.name()) {
            case "std::string" -> writes && !isResult ? refused("a Java String cannot be changed") : crosses();
            case "std::string_view" -> isResult ? refused("return a std::string") : crosses(TEXT);
            case "std::span" -> span(type);
            case "std::vector" -> vector(type, writes && !isResult);
            case "std::unique_ptr" -> pointer(type, isResult, "Java keeps what it passes, and this would take it away");
            case "std::shared_ptr" -> pointer(type, true, "");
            case "std::optional", "std::pair", "std::map" -> container(type);
            case "std::function" -> refused(CALLBACK);
            default -> refused("");
        };
    }

    private TypeVerdict span(TypeText type) {
        TypeText element = type.arguments().getFirst();
        return Numbers.of(element.name())
                .filter(_ -> type.arguments().size() == 1)
                .<TypeVerdict>map(number -> {
                    String constant = element.isConst() ? "const " : "";
                    String annotation = "@Adapter(\"" + SPAN_ADAPTER + "<" + constant + element.name() + ">\")";
                    // The second cast picks the span where C++ has an overload that takes a pointer.
                    String java = "@Cast({\"" + element.name() + "*\", \"std::span<" + constant + element.name()
                            + ">&\"}) " + number.pointer();
                    return crosses(new InfoLine(
                            spellings(type.bare()),
                            ".annotations(" + InfoLine.quoted(annotation) + ").valueTypes(" + InfoLine.quoted(java)
                                    + ").pointerTypes(" + InfoLine.quoted(java) + ")"));
                })
                .orElseGet(() -> refused("of spans, those of numbers of one width everywhere cross"));
    }

    private TypeVerdict vector(TypeText type, boolean writes) {
        TypeText element = type.arguments().getFirst();
        Optional<NumberType> number = Numbers.of(element.name());
        if (number.isPresent()) {
            String java = cast(element) + number.get().pointer();
            return writes
                    ? refused("its numbers are copied on the way in, so Java would not see what is written")
                    : crosses(new InfoLine(
                            spellings(type.bare()),
                            ".annotations("
                                    + InfoLine.quoted("@Adapter(\"" + VECTOR_ADAPTER + "<" + element.name() + ">\")")
                                    + ").valueTypes(" + InfoLine.quoted(java) + ").pointerTypes("
                                    + InfoLine.quoted(java) + ")"));
        }
        return container(type);
    }

    private TypeVerdict container(TypeText type) {
        StringBuilder name = new StringBuilder();
        for (TypeText argument : type.arguments()) {
            Optional<String> part =
                    argument.suffix().isEmpty() && !argument.isConst() ? elementName(argument) : Optional.empty();
            if (part.isEmpty()) {
                return refused("its elements do not cross");
            }
            name.append(part.get());
        }
        String kind = type.name().substring("std::".length());
        String java = name + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return crosses(new InfoLine(spellings(type.bare()), ".pointerTypes(" + InfoLine.quoted(java) + ").define()"));
    }

    private Optional<String> elementName(TypeText element) {
        if (element.name().equals("std::string")) {
            return Optional.of("String");
        }
        return Numbers.of(element.name())
                .map(NumberType::java)
                .or(() -> scope.javaName(element).filter(_ -> scope.isEnum(element) || isCopyable(element)));
    }

    /** Whether JavaCPP can put it into a container: what cannot be copied shows when the generated C++ is checked. */
    private boolean isCopyable(TypeText element) {
        return scope.classOf(element).stream().noneMatch(it -> it.isAbstract() || it.isException());
    }

    private TypeVerdict pointer(TypeText type, boolean allowed, String why) {
        TypeText target = type.arguments().getFirst();
        Optional<String> java = scope.javaName(target.bare());
        if (!allowed || java.isEmpty() || type.arguments().size() != 1) {
            return java.isEmpty() ? unknown(target) : refused(why);
        }
        String annotation = type.name().equals("std::unique_ptr") ? "@UniquePtr" : "@SharedPtr";
        String quoted = InfoLine.quoted(java.get());
        return crosses(new InfoLine(
                spellings(type.bare()),
                ".annotations(\"" + annotation + "\").valueTypes(" + quoted + ").pointerTypes(" + quoted + ")"));
    }

    /** JavaCPP looks a type up as it is written, blanks and all. */
    static List<String> spellings(TypeText type) {
        return Stream.of(type, CppScope.withoutStd(type), CppScope.withStd(type))
                .map(TypeText::text)
                .distinct()
                .toList();
    }

    private static String cast(TypeText number) {
        return "@Cast(\"" + number.name() + "*\") ";
    }

    private static TypeVerdict refused(String why) {
        return new Refused(why.isEmpty() ? "this type of C++ cannot cross to Java" : why);
    }
}
