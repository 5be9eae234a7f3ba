// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read.clang;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;

/** The structs that libclang passes by value, and the shapes of its functions. Equal shapes share one linked handle. */
final class Structs {
    static final GroupLayout STRING =
            MemoryLayout.structLayout(ADDRESS, JAVA_INT, MemoryLayout.paddingLayout(Integer.BYTES));
    static final GroupLayout CURSOR =
            MemoryLayout.structLayout(JAVA_INT, JAVA_INT, MemoryLayout.sequenceLayout(3, ADDRESS));
    static final GroupLayout TYPE = MemoryLayout.structLayout(
            JAVA_INT, MemoryLayout.paddingLayout(Integer.BYTES), MemoryLayout.sequenceLayout(2, ADDRESS));
    static final GroupLayout LOCATION = MemoryLayout.structLayout(
            MemoryLayout.sequenceLayout(2, ADDRESS), JAVA_INT, MemoryLayout.paddingLayout(Integer.BYTES));
    static final GroupLayout RANGE =
            MemoryLayout.structLayout(MemoryLayout.sequenceLayout(2, ADDRESS), JAVA_INT, JAVA_INT);

    static final FunctionDescriptor CURSOR_TO_STRING = FunctionDescriptor.of(STRING, CURSOR);
    static final FunctionDescriptor CURSOR_TO_CURSOR = FunctionDescriptor.of(CURSOR, CURSOR);
    static final FunctionDescriptor CURSOR_TO_TYPE = FunctionDescriptor.of(TYPE, CURSOR);
    static final FunctionDescriptor CURSOR_TO_INT = FunctionDescriptor.of(JAVA_INT, CURSOR);
    static final FunctionDescriptor CURSOR_TO_LONG = FunctionDescriptor.of(JAVA_LONG, CURSOR);
    static final FunctionDescriptor CURSOR_TO_ADDRESS = FunctionDescriptor.of(ADDRESS, CURSOR);
    static final FunctionDescriptor CURSOR_TO_LOCATION = FunctionDescriptor.of(LOCATION, CURSOR);
    static final FunctionDescriptor CURSOR_TO_RANGE = FunctionDescriptor.of(RANGE, CURSOR);
    static final FunctionDescriptor CURSOR_INT_TO_CURSOR = FunctionDescriptor.of(CURSOR, CURSOR, JAVA_INT);
    static final FunctionDescriptor CURSORS_TO_INT = FunctionDescriptor.of(JAVA_INT, CURSOR, CURSOR);
    static final FunctionDescriptor TYPE_TO_STRING = FunctionDescriptor.of(STRING, TYPE);
    static final FunctionDescriptor TYPE_TO_TYPE = FunctionDescriptor.of(TYPE, TYPE);
    static final FunctionDescriptor TYPE_TO_CURSOR = FunctionDescriptor.of(CURSOR, TYPE);
    static final FunctionDescriptor TYPE_TO_INT = FunctionDescriptor.of(JAVA_INT, TYPE);
    static final FunctionDescriptor TYPE_TO_LONG = FunctionDescriptor.of(JAVA_LONG, TYPE);
    static final FunctionDescriptor TYPE_INT_TO_TYPE = FunctionDescriptor.of(TYPE, TYPE, JAVA_INT);
    static final FunctionDescriptor RANGE_TO_LOCATION = FunctionDescriptor.of(LOCATION, RANGE);
    static final FunctionDescriptor LOCATION_TO_PLACE =
            FunctionDescriptor.ofVoid(LOCATION, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    static final FunctionDescriptor ADDRESS_TO_STRING = FunctionDescriptor.of(STRING, ADDRESS);
    static final FunctionDescriptor ADDRESS_TO_CURSOR = FunctionDescriptor.of(CURSOR, ADDRESS);
    static final FunctionDescriptor ADDRESS_TO_ADDRESS = FunctionDescriptor.of(ADDRESS, ADDRESS);
    static final FunctionDescriptor ADDRESS_TO_INT = FunctionDescriptor.of(JAVA_INT, ADDRESS);
    static final FunctionDescriptor ADDRESS_TO_LONG = FunctionDescriptor.of(JAVA_LONG, ADDRESS);
    static final FunctionDescriptor ADDRESS_INT_TO_ADDRESS = FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT);
    static final FunctionDescriptor ADDRESS_TO_VOID = FunctionDescriptor.ofVoid(ADDRESS);
    static final FunctionDescriptor INT_TO_VOID = FunctionDescriptor.ofVoid(JAVA_INT);
    static final FunctionDescriptor STRING_TO_ADDRESS = FunctionDescriptor.of(ADDRESS, STRING);
    static final FunctionDescriptor STRING_TO_VOID = FunctionDescriptor.ofVoid(STRING);

    private Structs() {}
}
