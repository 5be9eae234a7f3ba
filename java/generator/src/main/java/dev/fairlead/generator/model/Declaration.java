// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One thing that a header declares. */
public sealed interface Declaration {
    /** {@return what it has in common with every other declaration} */
    Symbol symbol();

    /** {@return why Java reaches it through a generated C function; empty when it does so itself} */
    default Optional<Shim> shim() {
        return Optional.empty();
    }

    /** {@return the symbol that an asm label gives it, as the dynamic linker knows it; empty when it is its name} */
    default Optional<String> label() {
        return Optional.empty();
    }

    /**
     * A function with a symbol in the library, or one that a shim calls.
     *
     * @param symbol name, place, comment, annotations
     * @param type what it takes and returns, parameters with their names
     * @param shim why Java does not call it itself; empty when it does
     * @param label the symbol that an asm label gives it; empty when it is its name
     */
    record Function(Symbol symbol, CType.FunctionType type, Optional<Shim> shim, Optional<String> label)
            implements Declaration {
        /**
         * A function that Java calls itself.
         *
         * @param symbol name, place, comment, annotations
         * @param type what it takes and returns, parameters with their names
         */
        public Function(Symbol symbol, CType.FunctionType type) {
            this(symbol, type, Optional.empty(), Optional.empty());
        }
    }

    /**
     * A struct or union. Unnamed ones are declarations of their own, owned by the record that they stand in.
     *
     * @param symbol name, place, comment
     * @param fields its members in order; empty when only declared
     * @param complete whether its definition was seen; without one it is opaque
     * @param inParameters whether it is opaque because its definition stands in the parameters of a function
     */
    record Composite(Symbol symbol, List<Field> fields, boolean complete, boolean inParameters) implements Declaration {
        /** Keeps its own copy of the fields. */
        public Composite {
            fields = List.copyOf(fields);
        }

        /**
         * A struct or union that is not defined in the parameters of a function.
         *
         * @param symbol name, place, comment
         * @param fields its members in order; empty when only declared
         * @param complete whether its definition was seen; without one it is opaque
         */
        public Composite(Symbol symbol, List<Field> fields, boolean complete) {
            this(symbol, fields, complete, false);
        }

        /** {@return whether all members share one place} */
        public boolean isUnion() {
            return symbol.key().kind() == DeclarationKey.Kind.UNION;
        }
    }

    /**
     * An enum. Its width is a target's ({@link TargetFacts#enumTypes()}).
     *
     * @param symbol name, place, comment
     * @param constants its enumerators in order
     */
    record Enumeration(Symbol symbol, List<Constant> constants) implements Declaration {
        /** Keeps its own copy of the constants. */
        public Enumeration {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A typedef.
     *
     * @param symbol name, place, comment, annotations
     * @param target what it stands for
     * @param alignment its alignment in bytes, where it asks for another one than what it stands for
     */
    record Typedef(Symbol symbol, TypeUse target, OptionalLong alignment) implements Declaration {
        /**
         * A typedef that is aligned as what it stands for.
         *
         * @param symbol name, place, comment, annotations
         * @param target what it stands for
         */
        public Typedef(Symbol symbol, TypeUse target) {
            this(symbol, target, OptionalLong.empty());
        }
    }

    /**
     * A constant: a macro or an enumerator. Its value is a target's ({@link TargetFacts#constants()}).
     *
     * @param symbol name, place, comment
     * @param type what it is: an arithmetic type, or a pointer to char for text
     * @param replaced where a macro is defined otherwise before: this definition is the last, which counts
     */
    record Constant(Symbol symbol, TypeUse type, List<SourceLocation> replaced) implements Declaration {
        /** Keeps its own copy of the places. */
        public Constant {
            replaced = List.copyOf(replaced);
        }

        /**
         * A constant that is defined once.
         *
         * @param symbol name, place, comment
         * @param type what it is: an arithmetic type, or a pointer to char for text
         */
        public Constant(Symbol symbol, TypeUse type) {
            this(symbol, type, List.of());
        }
    }

    /**
     * A global variable.
     *
     * @param symbol name, place, comment
     * @param type its type
     * @param shim why Java does not find its address itself; empty when it does
     * @param label the symbol that an asm label gives it; empty when it is its name
     */
    record Variable(Symbol symbol, TypeUse type, Optional<Shim> shim, Optional<String> label) implements Declaration {
        /**
         * A variable with a symbol in the library.
         *
         * @param symbol name, place, comment
         * @param type its type
         */
        public Variable(Symbol symbol, TypeUse type) {
            this(symbol, type, Optional.empty(), Optional.empty());
        }
    }
}
