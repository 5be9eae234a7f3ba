// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.MacroFunction;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.TypeUse;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A macro that is read as a function: the types are the prototype's, all else is the macro's.
 *
 * @param prototype what was written
 * @param function its prototype, as clang read it
 * @param macro the definition in force
 */
record MacroSource(MacroPrototype prototype, Cursor function, Cursor macro) {
    DeclarationKey key() {
        return new DeclarationKey(DeclarationKey.Kind.FUNCTION, prototype.name());
    }

    Shim.Reason reason() {
        return macro.isFunctionLike() ? Shim.Reason.MACRO : Shim.Reason.MACRO_VALUE;
    }

    String detail() {
        return macro.isFunctionLike() ? "it is a macro" : "it is a macro, whose value C alone can tell";
    }

    /** {@return the types as C has them: those of parameters as they decay, so that they can be repeated} */
    CType.FunctionType adjusted(CType.FunctionType read) {
        List<Type> types = function.type().parameters();
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Parameter own = read.parameters().get(i);
            TypeUse use = own.type();
            parameters.add(new Parameter(
                    own.name(),
                    new TypeUse(types.get(i).spelling(), use.type(), use.isConst()),
                    prototype.declared().location(),
                    own.annotations(),
                    false));
        }
        return new CType.FunctionType(read.result(), parameters, false);
    }

    /** {@return what clang says, with the names that the prototype has for its parameters} */
    String inWords(String message) {
        List<Cursor> parameters = function.arguments();
        String words = message;
        // From the last: fairlead_1 is the beginning of fairlead_12.
        for (int i = parameters.size() - 1; i >= 0; i--) {
            words = words.replace(MacroFunction.parameter(i), parameters.get(i).spelling());
        }
        return words;
    }
}
