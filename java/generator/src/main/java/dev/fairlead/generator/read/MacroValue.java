// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.TypeUse;

/** What a macro is worth. */
sealed interface MacroValue {
    /**
     * A constant.
     *
     * @param type its type
     * @param value its value
     */
    record Known(TypeUse type, ConstantValue value) implements MacroValue {}

    /**
     * No constant that Java can have.
     *
     * @param reason why
     * @param detail what exactly
     */
    record Unknown(RefusalReason reason, String detail) implements MacroValue {}
}
