// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Comment;
import dev.fairlead.generator.model.Declaration;
import java.util.List;

/** A class that the raw layer consists of, beside the header class and the shared one. */
sealed interface GeneratedClass {
    /** {@return its simple name} */
    String name();

    /**
     * A struct or union.
     *
     * @param name its simple name
     * @param composite what it stands for
     * @param nested the classes of records and callbacks declared inside of it
     */
    record OfRecord(String name, Declaration.Composite composite, List<GeneratedClass> nested)
            implements GeneratedClass {}

    /**
     * A typedef of a struct, union or callback that has a class of another name.
     *
     * @param name its simple name
     * @param superName the class that it extends
     * @param typedef what it stands for
     */
    record OfAlias(String name, String superName, Declaration.Typedef typedef) implements GeneratedClass {}

    /**
     * A function type that C calls through a pointer.
     *
     * @param name its simple name
     * @param type what it takes and returns
     * @param prototype the declaration that it was found in, as C
     * @param comment what the header says of it
     */
    record OfCallback(String name, CType.FunctionType type, String prototype, Comment comment)
            implements GeneratedClass {}
}
