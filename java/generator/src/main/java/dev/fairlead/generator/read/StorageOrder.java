// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Type;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * Finds the records whose numbers GCC stores in another byte order than the machine's. Clang knows neither the attribute nor
 * the pragma that says so, and takes such a record for any other.
 *
 * @param marks what it passes over without a trace
 */
record StorageOrder(StorageMarks marks) {
    /** How GCC calls it. */
    static final String WORD = "scalar_storage_order";

    private static final String ATTRIBUTE = "fairlead-order:";

    /** Definitions that make of GCC's attribute one that clang hands on, wherever it stands. */
    static final List<String> DEFINITIONS = List.of(
            WORD + "(order)=annotate(\"" + ATTRIBUTE + "\" order)",
            "__" + WORD + "__(order)=annotate(\"" + ATTRIBUTE + "\" order)");

    /** Arguments that take these definitions back, for headers that use the word for something else, too. */
    static final List<String> TAKEN_BACK = List.of("-U" + WORD, "-U__" + WORD + "__");

    private static final String NATIVE =
            ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "little-endian" : "big-endian";

    private static final Records.Objection OBJECTION =
            new Records.Objection(RefusalReason.BYTE_ORDER, "GCC stores it by its " + WORD);

    /** {@return whether an order, as a header writes it, is the machine's} */
    static boolean isNative(String written) {
        return written.equals(NATIVE) || written.equals("default");
    }

    /** {@return why a record is not as clang says; empty when it is} */
    Optional<Records.Objection> ofRecord(Cursor definition) {
        boolean other =
                definition.annotation(ATTRIBUTE).map(it -> !isNative(it)).orElseGet(() -> marks.concern(definition));
        return other ? Optional.of(OBJECTION) : Optional.empty();
    }

    /** {@return why a typedef is not as clang says of the record that it stands for; empty when it is} */
    static Optional<Records.Objection> ofTypedef(Cursor typedef) {
        return typedef.annotation(ATTRIBUTE).filter(it -> !isNative(it)).map(_ -> OBJECTION);
    }

    /** {@return the same for the typedefs that a type is written with} */
    static Optional<Records.Objection> ofTypedefs(Type type) {
        return switch (type.kind()) {
            case ELABORATED -> ofTypedefs(type.named());
            case ARRAY, INCOMPLETE_ARRAY -> ofTypedefs(type.element());
            case TYPEDEF -> {
                Cursor typedef = type.declaration();
                yield ofTypedef(typedef).or(() -> ofTypedefs(typedef.typedefTarget()));
            }
            default -> Optional.empty();
        };
    }
}
