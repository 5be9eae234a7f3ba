// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.ApiClass;
import dev.fairlead.generator.check.ApiMethod;
import java.util.List;
import java.util.Optional;

/**
 * One of the classes that a class of the api layer becomes: that class itself, or one that it inherits from.
 *
 * @param of the class
 * @param name the name of this part
 * @param superName the next part
 * @param methods its methods
 */
record ApiPart(ApiClass of, String name, Optional<String> superName, List<ApiMethod> methods) {
    ApiPart {
        methods = List.copyOf(methods);
    }

    /** {@return whether it is the class itself} */
    boolean isFirst() {
        return name.equals(of.name());
    }
}
