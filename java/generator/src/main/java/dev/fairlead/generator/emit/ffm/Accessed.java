// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.Comment;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;

/**
 * Memory of a known type that gets a getter and a setter: a member of a record, or a variable.
 *
 * @param name the methods' name
 * @param type what lies there
 * @param parameters what the methods take to find the segment: {@code MemorySegment struct}, or nothing
 * @param segment the expression that gives the segment
 * @param offset the expression of where it lies in the segment, in bytes
 * @param layout the expression of the layout to read an element with
 * @param what how an exception names it
 * @param declaration its declaration as C
 * @param comment what the header says of it
 */
record Accessed(
        String name,
        TypeUse type,
        List<String> parameters,
        String segment,
        String offset,
        String layout,
        String what,
        String declaration,
        Comment comment) {
    Accessed {
        parameters = List.copyOf(parameters);
    }
}
