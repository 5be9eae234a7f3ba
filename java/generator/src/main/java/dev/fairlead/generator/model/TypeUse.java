// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * A type as it is used in one place: what was written, and what it means.
 *
 * @param written the spelling in the header ({@code const uInt}); a C or C++ shim has to repeat it
 * @param type what it means
 * @param isConst whether this level of it is const
 */
public record TypeUse(String written, CType type, boolean isConst) {
    /** {@return what it means with every typedef looked through, at this level} */
    public CType canonical() {
        CType current = type;
        while (current instanceof CType.TypedefRef typedef) {
            current = typedef.target().type();
        }
        return current;
    }
}
