// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.DeclarationKey;
import java.util.List;
import java.util.Map;

/**
 * The classes of the output and their names.
 *
 * @param classes the top-level ones, in the order in which the header declares them
 * @param names the name of the class of each record and typedef that has one, with its outer classes: {@code line.start}
 */
record ClassPlan(List<GeneratedClass> classes, Map<DeclarationKey, String> names) {
    ClassPlan {
        classes = List.copyOf(classes);
        names = Map.copyOf(names);
    }
}
