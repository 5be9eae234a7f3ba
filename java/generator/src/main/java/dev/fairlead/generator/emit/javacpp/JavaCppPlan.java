// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.config.CppConfig;
import dev.fairlead.generator.model.cpp.CppClass;
import dev.fairlead.generator.model.cpp.CppEnum;
import dev.fairlead.generator.model.cpp.CppFunction;
import dev.fairlead.generator.model.cpp.CppModel;
import dev.fairlead.generator.model.cpp.CppUnbound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What JavaCPP's Parser is told, and what it is expected to bind.
 *
 * @param model what the headers declare
 * @param config what the toml says
 * @param infos the InfoMap
 * @param expected the functions, one for each instance of a template, in source order
 * @param unbound what else they declare, and Java does not have
 */
public record JavaCppPlan(
        CppModel model, CppConfig config, List<InfoLine> infos, List<Expected> expected, List<CppUnbound> unbound) {
    /** Keeps its own copies. */
    public JavaCppPlan {
        infos = List.copyOf(infos);
        expected = List.copyOf(expected);
        unbound = List.copyOf(unbound);
    }

    /**
     * A function as Java should see it.
     *
     * @param function the function
     * @param javaClass the Java class that it becomes a method of
     * @param obstacle why it does not cross; empty when its types do
     */
    public record Expected(CppFunction function, String javaClass, Optional<String> obstacle) {}

    /** {@return whether what a method returns lives on when the object that was asked does not} */
    boolean isCopy(String javaClass, String cppName) {
        return expected.stream()
                .filter(it ->
                        it.javaClass().equals(javaClass) && it.function().name().equals(cppName))
                .map(it -> it.function().qualifiedName())
                .anyMatch(name ->
                        config.copies().stream().anyMatch(glob -> glob.value().matches(name)));
    }

    /** {@return whether a function hands out what its caller must not change} */
    boolean returnsConst(String javaClass, String cppName) {
        return expected.stream()
                .filter(it ->
                        it.javaClass().equals(javaClass) && it.function().name().equals(cppName))
                .anyMatch(it -> it.function().result().startsWith("const "));
    }

    /** {@return whether all methods of a name are declared to throw nothing, under no condition} */
    boolean isNoexcept(String javaClass, String cppName) {
        return expected.stream()
                .filter(it ->
                        it.javaClass().equals(javaClass) && it.function().name().equals(cppName))
                .allMatch(it -> it.function().isNoexcept());
    }

    /** {@return whether a method of a generated class is a function of the headers, and no variable or container's} */
    boolean isFunction(String javaClass, String cppName) {
        return expected.stream()
                .anyMatch(it -> it.javaClass().equals(javaClass)
                        && it.function().name().equals(cppName)
                        && it.function().kind() != CppFunction.Kind.VARIABLE);
    }

    /** {@return the class that a declaration would be in} */
    public String javaClass(CppUnbound declared) {
        return model.find(declared.owner()).map(CppClass::simpleName).orElse(globalClass());
    }

    /** {@return whether a class of Java is asked for: for a class, an instance, a container, or the functions} */
    boolean declares(String javaClass) {
        String told = ".pointerTypes(" + InfoLine.quoted(javaClass) + ")";
        return javaClass.equals(globalClass())
                || infos.stream().anyMatch(it -> it.calls().contains(told));
    }

    Set<String> enumNames() {
        return model.enums().stream().map(CppEnum::simpleName).collect(Collectors.toSet());
    }

    String packageName() {
        return config.packageName().value();
    }

    String globalClass() {
        return config.className().value();
    }

    String presetsClass() {
        return globalClass() + "Presets";
    }

    String libraryClass() {
        return globalClass() + "Library";
    }

    String errorsClass() {
        return globalClass() + "Errors";
    }

    /** {@return how many enums of the headers are bound} */
    public long enumCount() {
        return model.enums().stream()
                .filter(it -> unbound.stream()
                        .noneMatch(other -> other.qualifiedName().equals(it.name())))
                .count();
    }

    /** {@return how many distinct classes of the headers are bound} */
    public long classCount() {
        return expected.stream()
                .filter(it -> !model.isNested(it.function().owner()))
                .map(Expected::javaClass)
                .filter(it -> !it.equals(globalClass()))
                .distinct()
                .count();
    }
}
