// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A function type as Java sees it.
 *
 * @param result the Java type of the result
 * @param recordResult whether the result is a record, which needs an allocator
 * @param types the Java types of the parameters, without the allocator
 * @param names the parameters' names: C's where it gives some, distinct
 * @param descriptor the expression that makes its {@code FunctionDescriptor}
 */
record Signature(String result, boolean recordResult, List<String> types, List<String> names, String descriptor) {
    private static final String ALLOCATOR = "allocator";

    Signature {
        types = List.copyOf(types);
        names = List.copyOf(names);
    }

    /** {@return a function type's signature, its descriptor written for a place} */
    static Signature of(CType.FunctionType type, Layouts layouts, Place place) {
        Carriers carriers = layouts.carriers();
        Carrier result = carriers.of(type.result());
        return new Signature(
                result.javaName(),
                result == Carrier.RECORD,
                type.parameters().stream()
                        .map(parameter -> carriers.of(parameter.type()).javaName())
                        .toList(),
                parameterNames(type.parameters()),
                layouts.choose(place.shared(), it -> descriptor(type, result, new LayoutExpressions(it, place))));
    }

    private static String descriptor(CType.FunctionType type, Carrier result, LayoutExpressions expressions) {
        List<String> arguments = new ArrayList<>();
        if (result != Carrier.VOID) {
            arguments.add(expressions.of(type.result()));
        }
        type.parameters().forEach(parameter -> arguments.add(expressions.of(decayed(parameter.type()))));
        String factory = result == Carrier.VOID ? "FunctionDescriptor.ofVoid(" : "FunctionDescriptor.of(";
        return factory + String.join(", ", arguments) + ")";
    }

    /** {@return the parameter list of a Java method, the allocator first when there is one} */
    String parameters() {
        String own = ownParameters();
        String allocator = "SegmentAllocator " + ALLOCATOR;
        return recordResult ? allocator + (own.isEmpty() ? "" : ", " + own) : own;
    }

    /** {@return the same without the allocator: what an upcall takes} */
    String ownParameters() {
        return IntStream.range(0, types.size())
                .mapToObj(i -> types.get(i) + " " + names.get(i))
                .collect(Collectors.joining(", "));
    }

    /** {@return the same without names, as a Javadoc reference has it} */
    String parameterTypes() {
        return Stream.concat(recordResult ? Stream.of("SegmentAllocator") : Stream.empty(), types.stream())
                .collect(Collectors.joining(", "));
    }

    /** {@return the arguments that a method with these parameters hands on, each after a comma} */
    String arguments() {
        return Stream.concat(recordResult ? Stream.of(ALLOCATOR) : Stream.empty(), names.stream())
                .map(name -> ", " + name)
                .collect(Collectors.joining());
    }

    /** {@return what stands before an exact invocation: nothing, or {@code return (int) }} */
    String returning() {
        return result.equals("void") ? "" : "return (" + result + ") ";
    }

    private static TypeUse decayed(TypeUse use) {
        return use.canonical() instanceof CType.Array array
                ? new TypeUse(use.written(), new CType.Pointer(array.element()), use.isConst())
                : use;
    }

    private static List<String> parameterNames(List<Parameter> parameters) {
        NameScope scope = NameScope.ofMembers().reserve(List.of(ALLOCATOR, "e", "function"));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            String wanted = JavaWords.safeType(CDeclarations.parameterName(parameters.get(i), i));
            names.add(scope.claim(wanted, List::of));
        }
        return names;
    }
}
