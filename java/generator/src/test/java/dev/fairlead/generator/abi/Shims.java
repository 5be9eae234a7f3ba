// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Function;
import dev.fairlead.generator.abi.Type.Member;
import dev.fairlead.generator.abi.Type.Rec;

/** Tells what C has to call for Java, by what is said of it to users: the generator is not asked. */
final class Shims {
    private Shims() {}

    /** {@return whether Java calls a function through a shim} */
    static boolean calls(Function function) {
        return function.inline()
                || isIndirect(function.prototype().result())
                || function.prototype().parameters().stream().anyMatch(Shims::isIndirect);
    }

    /** {@return whether a shim takes or returns a type by pointer that C has by value} */
    static boolean isIndirect(Type type) {
        return switch (type) {
            case Type.Bytes _ -> true;
            case Type.Array it -> isIndirect(it.element());
            case Rec it ->
                (it.packed() && natural(it) > 1)
                        || it.members().stream().anyMatch(member -> member.bits() > 0 || isIndirect(member.type()));
            default -> false;
        };
    }

    /** The alignment that a type would have if nothing were packed. */
    private static long natural(Type type) {
        return switch (type) {
            case Type.Array it -> natural(it.element());
            case Rec it ->
                it.members().stream()
                        .map(Member::type)
                        .mapToLong(Shims::natural)
                        .max()
                        .orElse(1);
            default -> Sizes.alignment(type);
        };
    }
}
