// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.Declaration;
import java.util.List;

/**
 * One of the classes that a header becomes: the header class, or one that it inherits from.
 *
 * @param name its name
 * @param superName the class that it extends: the next part, or the shared class
 * @param declarations what it declares, in the header's order; of an enum perhaps some constants alone
 */
record HeaderPart(String name, String superName, List<Declaration> declarations) {
    HeaderPart {
        declarations = List.copyOf(declarations);
    }
}
