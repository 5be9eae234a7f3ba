// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model.cpp;

import dev.fairlead.generator.model.SourceLocation;

/**
 * A public declaration that is no function, class or enum, and that Java has no place for.
 *
 * @param owner the qualified name of its class, or of its namespace; empty at file level
 * @param name its name
 * @param reason why it is left out, in words
 * @param location where its name stands
 */
public record CppUnbound(String owner, String name, String reason, SourceLocation location) {
    /** {@return its qualified name} */
    public String qualifiedName() {
        return owner.isEmpty() ? name : owner + "::" + name;
    }
}
