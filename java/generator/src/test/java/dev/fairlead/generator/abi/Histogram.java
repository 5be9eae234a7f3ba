// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Prototype;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many values crossed in which way: each of these ways is code of its own in the linker. Where there is a shim, it is
 * the compiler that passes them on to the function.
 */
final class Histogram {
    private static final String ROW = "  %-28s";
    private static final String CELL = "%16s";

    /** What a value is to Java. */
    enum Role {
        ARGUMENT("arguments"),
        RESULT("results"),
        SHIM_ARGUMENT("arguments from shims"),
        SHIM_RESULT("results to shims"),
        CALLBACK_ARGUMENT("callbacks' arguments"),
        CALLBACK_RESULT("callbacks' results");

        private final String words;

        Role(String words) {
            this.words = words;
        }
    }

    private final Map<Role, Map<AbiClass, Integer>> counts = new EnumMap<>(Role.class);

    /** Counts what crosses in a call of each function. */
    static Histogram of(List<Type.Function> functions) {
        Histogram histogram = new Histogram();
        for (Type.Function function : functions) {
            boolean shim = Shims.calls(function);
            histogram.add(
                    function.prototype(),
                    shim ? Role.SHIM_ARGUMENT : Role.ARGUMENT,
                    shim ? Role.SHIM_RESULT : Role.RESULT);
        }
        return histogram;
    }

    private void add(Prototype prototype, Role argument, Role result) {
        SysV.arguments(prototype).forEach(it -> add(argument, it));
        if (!(prototype.result() instanceof Type.Nothing)) {
            add(result, SysV.classOf(prototype.result()));
        }
        for (Type type : prototype.arguments()) {
            if (type instanceof Type.Callback callback) {
                add(callback.prototype(), Role.CALLBACK_ARGUMENT, Role.CALLBACK_RESULT);
            }
        }
    }

    private void add(Role role, AbiClass abiClass) {
        counts.computeIfAbsent(role, _ -> new EnumMap<>(AbiClass.class)).merge(abiClass, 1, Integer::sum);
    }

    /** {@return how many values of a class crossed, whatever they were} */
    int count(AbiClass abiClass) {
        int sum = 0;
        for (Role role : Role.values()) {
            sum += count(role, abiClass);
        }
        return sum;
    }

    private int count(Role role, AbiClass abiClass) {
        return counts.getOrDefault(role, Map.of()).getOrDefault(abiClass, 0);
    }

    /** {@return how many values crossed by shims, of whatever class} */
    int countOfShims() {
        int sum = 0;
        for (AbiClass abiClass : AbiClass.values()) {
            sum += count(Role.SHIM_ARGUMENT, abiClass) + count(Role.SHIM_RESULT, abiClass);
        }
        return sum;
    }

    /** {@return a table, a line for each role} */
    String text() {
        StringBuilder text = new StringBuilder(ROW.formatted("as x86-64 SysV has them"));
        for (AbiClass abiClass : AbiClass.values()) {
            text.append(CELL.formatted(abiClass.name().replace('_', ' ').toLowerCase(Locale.ROOT)));
        }
        for (Role role : Role.values()) {
            text.append('\n').append(ROW.formatted(role.words));
            for (AbiClass abiClass : AbiClass.values()) {
                text.append(CELL.formatted(count(role, abiClass)));
            }
        }
        return text.append('\n').toString();
    }
}
