// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * A type as it is used in one place: what was written, and what it means.
 *
 * @param written the spelling in the header ({@code const uInt}); a C or C++ shim has to repeat it
 * @param type what it means
 * @param isConst whether this level of it is const
 */
public record TypeUse(String written, CType type, boolean isConst) {
    /** {@return what it means with every typedef looked through, at this level} */
    public CType canonical() {
        CType current = type;
        while (true) {
            switch (current) {
                case CType.TypedefRef typedef -> current = typedef.target().type();
                case CType.Varying varying -> current = varying.widest();
                default -> {
                    return current;
                }
            }
        }
    }

    /**
     * The type on one target.
     *
     * @param target its place among the targets of the model
     * @return the same use, with nothing in it that varies
     */
    public TypeUse on(int target) {
        return new TypeUse(written, on(type, target), isConst);
    }

    private static CType on(CType type, int target) {
        return switch (type) {
            case CType.Varying varying -> on(varying.types().get(target), target);
            case CType.Pointer pointer -> new CType.Pointer(pointer.pointee().on(target));
            case CType.Array array -> new CType.Array(array.element().on(target), array.length());
            case CType.TypedefRef typedef ->
                new CType.TypedefRef(typedef.key(), typedef.target().on(target), typedef.alignment());
            case CType.FunctionType function -> function.on(target);
            case CType.ScalarType _, CType.RecordRef _, CType.EnumRef _, CType.Bytes _, CType.Unsupported _ -> type;
        };
    }
}
