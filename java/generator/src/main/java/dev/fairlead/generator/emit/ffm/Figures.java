// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.TypeUse;
import java.util.function.Function;

/**
 * Writes what accessors are made of: as it is where it is alike on all targets, else as the name of a constant that is chosen
 * when the class is initialised, which the JVM's compiler folds.
 *
 * @param layouts the layouts of all targets
 * @param shared what stands before a member of the shared class
 * @param out where such constants are written, outside of methods
 */
record Figures(Layouts layouts, String shared, JavaWriter out) {
    /** {@return an expression for a number of bytes or elements} */
    String count(String field, Function<Layouts, Long> fact) {
        return of("long", field, it -> JavaLiterals.count(fact.apply(it)));
    }

    /** {@return an expression} */
    String of(String type, String field, Function<Layouts, String> text) {
        if (layouts.alike(text)) {
            return layouts.on(text).getFirst();
        }
        out.line("private static final " + type + " " + field + " = " + layouts.choose(shared, text) + ";");
        return field;
    }

    /** {@return the constant that says how wide an integer is here} */
    String width(TypeUse use) {
        return shared + layouts.widthName(use);
    }
}
