// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Java calls where it does not call a declaration itself: the one place that both sides of a shim ask. */
public final class ShimCalls {
    /** What the symbols of a shim library begin with. */
    public static final String PREFIX = "fairlead_shim_";

    /** What the pointers begin with that say whether there is what a shim calls: a library may lack what a header declares. */
    public static final String CALLED_PREFIX = "fairlead_called_";

    /** The text by which Java knows that a shim library was built for it. */
    public static final String DIGEST = "fairlead_shim_digest";

    /** What a variable's shim is: it returns the address. */
    public static final CType.FunctionType ADDRESS = new CType.FunctionType(pointer(), List.of(), false);

    private ShimCalls() {}

    /**
     * The symbol that Java looks up.
     *
     * @param declaration a function or variable
     * @return its name in C, what an asm label makes of it, or the name of its shim
     */
    public static String symbol(Declaration declaration) {
        String name = declaration.symbol().name();
        return declaration.shim().isPresent()
                ? PREFIX + name
                : declaration.label().orElse(name);
    }

    /**
     * The pointers that say whether a library has what its header declares.
     *
     * @param model what was read
     * @return for the name of each function that a shim calls by its symbol, that of the pointer, in source order
     */
    public static Map<String, String> calledPointers(HeaderModel model) {
        Map<String, String> pointers = new LinkedHashMap<>();
        for (Declaration declaration : model.declarations()) {
            if (declaration.shim().filter(Shim::callsLibrary).isPresent()) {
                String name = declaration.symbol().name();
                pointers.put(name, CALLED_PREFIX + name);
            }
        }
        return pointers;
    }

    /**
     * The type of the function that Java calls.
     *
     * @param function a function
     * @return its own type, or that of its shim: pointers for what goes by pointer, that of the result first
     */
    public static CType.FunctionType called(Declaration.Function function) {
        return function.shim()
                .filter(Shim::isIndirect)
                .map(shim -> indirect(function.type(), shim))
                .orElse(function.type());
    }

    private static CType.FunctionType indirect(CType.FunctionType type, Shim shim) {
        List<Parameter> parameters = new ArrayList<>();
        if (shim.resultIndirect()) {
            parameters.add(new Parameter("", pointer(), SourceLocation.NONE, List.of(), false));
        }
        for (int i = 0; i < type.parameters().size(); i++) {
            Parameter own = type.parameters().get(i);
            parameters.add(
                    shim.indirect().contains(i)
                            ? new Parameter(own.name(), pointer(), own.location(), own.annotations(), false)
                            : own);
        }
        return new CType.FunctionType(shim.resultIndirect() ? nothing() : type.result(), parameters, false);
    }

    private static TypeUse nothing() {
        return new TypeUse("void", new CType.ScalarType(Scalar.VOID), false);
    }

    private static TypeUse pointer() {
        return new TypeUse("void *", new CType.Pointer(nothing()), false);
    }
}
