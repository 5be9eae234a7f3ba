// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.proof;

/**
 * How C reaches a type that may have no tag.
 *
 * @param type an expression that names the type
 * @param shown the same for the eyes: {@code struct scan.color} for the type of a member
 */
record CName(String type, String shown) {
    /** {@return a name that C itself has} */
    static CName plain(String name) {
        return new CName(name, name);
    }

    /** {@return a member of an object of the type} */
    String member(String name) {
        return "((" + type + " *) 0)->" + name;
    }
}
