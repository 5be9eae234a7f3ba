// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.List;

/** Writes declarations as C, from the model alone: no path of the machine that generated gets into them. */
final class CDeclarations {
    private CDeclarations() {}

    /** {@return a function's prototype, without a semicolon} */
    static String prototype(Declaration.Function function) {
        String prototype = of(function.type(), function.symbol().name());
        if (function.type().parameters().isEmpty()) {
            // Only a function without a prototype has further arguments and no parameters.
            return prototype.replaceFirst("\\(\\.\\.\\.\\)$", "()");
        }
        boolean list = function.shim().filter(Shim::makesList).isPresent();
        return list ? prototype.replaceFirst("\\.\\.\\.\\)$", "va_list)") : prototype;
    }

    /** {@return a typedef's declaration, without a semicolon} */
    static String typedef(Declaration.Typedef typedef) {
        String aligned = typedef.alignment().isPresent()
                ? " __attribute__((aligned(" + typedef.alignment().getAsLong() + ")))"
                : "";
        return "typedef " + of(typedef.target(), typedef.symbol().name()) + aligned;
    }

    /** {@return the name of a parameter, also where the header gives none} */
    static String parameterName(Parameter parameter, int index) {
        return parameter.name().isEmpty() ? "x" + index : parameter.name();
    }

    /**
     * Declares a name.
     *
     * @param use its type
     * @param name the name; may be empty
     * @return the declaration
     */
    static String of(TypeUse use, String name) {
        String constant = use.isConst() ? "const " : "";
        return switch (use.type()) {
            case CType.Pointer pointer -> of(pointer.pointee(), pointerTo(pointer.pointee(), use.isConst(), name));
            case CType.Array array -> {
                String length = array.length().isPresent() ? "" + array.length().getAsLong() : "";
                yield of(array.element(), name + "[" + length + "]");
            }
            case CType.FunctionType function -> of(function, name);
            case CType.ScalarType scalar -> spaced(constant + scalar.scalar().cName(), name);
            case CType.TypedefRef typedef -> spaced(constant + typedef.key().text(), name);
            case CType.RecordRef record ->
                spaced(constant + tag(use, record.key().toString()), name);
            case CType.EnumRef enumeration ->
                spaced(constant + tag(use, enumeration.key().toString()), name);
            case CType.Varying varying -> of(new TypeUse(use.written(), varying.widest(), use.isConst()), name);
            case CType.Bytes bytes -> spaced(bytes.spelling(), name);
            case CType.Unsupported unsupported -> spaced(unsupported.spelling(), name);
        };
    }

    private static String of(CType.FunctionType function, String name) {
        List<String> parameters = new ArrayList<>();
        function.parameters().forEach(parameter -> parameters.add(of(parameter.type(), parameter.name())));
        if (function.variadic()) {
            parameters.add("...");
        }
        String list = parameters.isEmpty() ? "void" : String.join(", ", parameters);
        return of(function.result(), name + "(" + list + ")");
    }

    private static String pointerTo(TypeUse pointee, boolean constPointer, String name) {
        String pointer = constPointer ? spaced("*const", name) : "*" + name;
        boolean bindsLooser = pointee.type() instanceof CType.FunctionType || pointee.type() instanceof CType.Array;
        return bindsLooser ? "(" + pointer + ")" : pointer;
    }

    /** A record or enum without a tag has no name in C: its key holds a place. */
    private static String tag(TypeUse use, String keyed) {
        return use.written().contains("{") ? keyed.substring(0, keyed.indexOf(' ')) + " { ... }" : keyed;
    }

    private static String spaced(String type, String name) {
        return name.isEmpty() ? type : type + " " + name;
    }
}
