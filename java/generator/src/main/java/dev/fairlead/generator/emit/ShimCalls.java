// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.TypeUse;
import java.util.ArrayList;
import java.util.List;

/** What Java calls where it does not call a declaration itself: the one place that both sides of a shim ask. */
public final class ShimCalls {
    /** What the symbols of a shim library begin with. */
    public static final String PREFIX = "fairlead_shim_";

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
