// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.DeclarationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A method of the api layer, with everything decided.
 *
 * @param function the C function that it calls
 * @param cName the function's name in C
 * @param name the method's name
 * @param doc its documentation
 * @param roles what each of C's parameters is, in C's order
 * @param returned what C returns
 * @param resultRecord the name of the nested record that carries several results; empty for one or none
 * @param shortBytes up to how many bytes of buffers the call is short; empty when it is never said to be
 * @param arrays whether there is an overload that takes arrays
 */
public record ApiMethod(
        DeclarationKey function,
        String cName,
        String name,
        MethodDoc doc,
        List<Role> roles,
        Returned returned,
        Optional<String> resultRecord,
        OptionalLong shortBytes,
        boolean arrays) {
    /** Keeps its own copy of the roles. */
    public ApiMethod {
        roles = List.copyOf(roles);
    }

    /** {@return what comes back, in order: C's result, then what it wrote through pointers} */
    public List<Result> results() {
        return results(returned, roles);
    }

    static List<Result> results(Returned returned, List<Role> roles) {
        List<Result> results = new ArrayList<>();
        if (returned instanceof Returned.Result result) {
            results.add(new Result("returned", result.value()));
        }
        for (Role role : roles) {
            if (role instanceof Role.Out out) {
                results.add(new Result(out.name(), out.value()));
            }
        }
        return results;
    }

    /** {@return the type of the result in Java source} */
    public String resultType() {
        if (resultRecord.isPresent()) {
            return resultRecord.get();
        }
        List<Result> results = results();
        return results.isEmpty() ? "void" : results.getFirst().value().javaName();
    }

    /** {@return the buffers, images and volumes, in order} */
    public List<Role.Memory> memory() {
        return roles.stream()
                .filter(Role.Memory.class::isInstance)
                .map(Role.Memory.class::cast)
                .toList();
    }

    /**
     * The Java types of the parameters.
     *
     * @param ofArrays whether of the overload that takes arrays
     * @return the types in Java source, in order
     */
    public List<String> parameterTypes(boolean ofArrays) {
        List<String> types = new ArrayList<>();
        for (Role role : roles) {
            switch (role) {
                case Role.Plain plain -> types.add(plain.type().javaName());
                case Role.Text _ -> types.add("String");
                case Role.Memory memory -> types.add(ofArrays ? arrayType(memory) : "MemorySegment");
                case Role.Length _, Role.Out _ -> {}
            }
        }
        return types;
    }

    private static String arrayType(Role.Memory memory) {
        return memory.element().array().orElseThrow().javaName() + "[]";
    }

    /**
     * Something that comes back.
     *
     * @param name the local variable or component
     * @param value what it is
     */
    public record Result(String name, Value value) {}
}
