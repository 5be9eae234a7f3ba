// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.TypeUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The nested classes of the header class that hold downcall handles: one for each distinct signature, with the addresses
 * of the functions that have it. Being constants of a class that is initialised on first use, they cost nothing until
 * then and are folded into the calling code afterwards.
 */
final class SignatureHolders {
    /** The file names of nested classes stay well below what file systems take. */
    private static final int LONGEST_NAME = 120;

    private final Layouts layouts;
    private final Place place;
    private final NameScope names = NameScope.ofClasses();
    private final Map<String, Holder> holders = new LinkedHashMap<>();

    /**
     * Holds one handle.
     *
     * @param name the class
     * @param descriptor the expression that makes its descriptor
     * @param critical whether the handle is linked for critical calls
     * @param addresses the C names of its functions by the fields that hold their addresses
     */
    private record Holder(String name, String descriptor, boolean critical, Map<String, String> addresses) {}

    SignatureHolders(Layouts layouts, Place place) {
        this.layouts = layouts;
        this.place = place;
        names.reserve(place.names().classes().classes().stream()
                .map(GeneratedClass::name)
                .toList());
        names.reserve(
                List.of("Library", place.names().stringsClass(), place.names().variablesClass()));
    }

    /**
     * Sees to it that a function has its handle and address.
     *
     * @param cName its symbol
     * @param type its type
     * @param signature its type as Java sees it
     * @param critical whether it is called by a critical downcall
     * @return the holder's name
     */
    String holderOf(String cName, CType.FunctionType type, Signature signature, boolean critical) {
        String key = signature.descriptor() + (critical ? " critical" : "");
        Holder holder = holders.computeIfAbsent(key, _ -> {
            String name = names.claimClass(nameOf(type) + (critical ? "_critical" : ""));
            return new Holder(name, signature.descriptor(), critical, new TreeMap<>());
        });
        holder.addresses().put(place.names().holderField(cName), cName);
        return holder.name();
    }

    /** Writes the holders of all functions that were asked for. */
    void write(JavaWriter out) {
        for (Holder holder : holders.values()) {
            out.blank().open("private static final class " + holder.name());
            String descriptor = place.names().descriptorField();
            out.line("static final FunctionDescriptor " + descriptor + " = " + holder.descriptor() + ";");
            String option = holder.critical() ? ", Linker.Option.critical(true)" : "";
            out.line("static final MethodHandle " + place.names().handleField() + " = downcall(" + descriptor + option
                    + ");");
            holder.addresses()
                    .forEach((field, cName) ->
                            out.line("static final MemorySegment " + field + " = find(\"" + cName + "\");"));
            out.close();
        }
    }

    /** A name that says the signature and stays the same whatever else a header declares. */
    private String nameOf(CType.FunctionType type) {
        String parameters = type.parameters().isEmpty()
                ? "Nothing"
                : type.parameters().stream()
                        .map(parameter -> word(parameter.type()))
                        .collect(Collectors.joining("_"));
        String name = word(type.result()) + "_of_" + parameters;
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME) + "_" + Integer.toHexString(name.hashCode());
    }

    private String word(TypeUse use) {
        return switch (layouts.carriers().of(use)) {
            case VOID -> "Void";
            case POINTER -> "Pointer";
            case RECORD ->
                place.record(((CType.RecordRef) use.canonical()).key()).replace('.', '_');
            default ->
                Stream.of(layouts.constantFor(use).substring("C_".length()).split("_"))
                        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining());
        };
    }
}
