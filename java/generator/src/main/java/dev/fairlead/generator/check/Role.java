// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.Shape;
import java.util.List;

/** What a C parameter is in the api layer. */
public sealed interface Role {
    /** {@return the parameter's name in Java; of what Java does not see, the name of the local variable} */
    String name();

    /** What stands for memory of the caller. */
    sealed interface Memory extends Role {
        /** {@return what the function does with it} */
        Direction direction();

        /** {@return what it consists of} */
        Element element();

        /** {@return whether Java may give null} */
        boolean nullable();
    }

    /**
     * A number, handed on.
     *
     * @param name its name
     * @param type its type
     */
    record Plain(String name, JavaScalar type) implements Role {}

    /**
     * A number of elements: computed from buffers, not given by the caller.
     *
     * @param name the local variable, a long
     * @param type what C takes
     * @param limit the greatest value that C's type holds
     * @param limits that of each target of the model; empty where it is the same on all that have the function
     * @param exact the buffers that must have exactly so many elements; the first one determines the number
     * @param atLeast the buffers that must have at least so many
     */
    record Length(String name, JavaScalar type, long limit, List<Long> limits, List<Buffer> exact, List<Buffer> atLeast)
            implements Role {
        /** Keeps its own copies. */
        public Length {
            limits = List.copyOf(limits);
            exact = List.copyOf(exact);
            atLeast = List.copyOf(atLeast);
        }

        /** {@return whether C's type may be too narrow for the number} */
        public boolean isLimited() {
            return type != JavaScalar.LONG || !limits.isEmpty();
        }
    }

    /**
     * Elements in a row.
     *
     * @param name its name
     * @param direction what the function does with it
     * @param element what it consists of
     * @param count how many elements; a parameter's number is that of a {@link Length}
     * @param nullable whether Java may give null
     */
    record Buffer(String name, Direction direction, Element element, Extent count, boolean nullable)
            implements Memory {}

    /**
     * Elements in rows: an image or a volume.
     *
     * @param name its name
     * @param direction what the function does with it
     * @param element one pixel or voxel
     * @param shape which of them it is
     * @param sides its sides and strides, in the order of the shape's extents
     * @param nullable whether Java may give null
     */
    record Grid(String name, Direction direction, Element element, Shape shape, List<Extent> sides, boolean nullable)
            implements Memory {
        /** Keeps its own copy of the sides. */
        public Grid {
            sides = List.copyOf(sides);
        }
    }

    /**
     * A String, handed on as NUL-terminated UTF-8 that lives as long as the call.
     *
     * @param name its name
     * @param nullable whether Java may give null
     */
    record Text(String name, boolean nullable) implements Role {}

    /**
     * A result that the function writes through a pointer.
     *
     * @param name the local variable
     * @param value what comes back
     */
    record Out(String name, Value value) implements Role {}
}
