// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Prototype;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All values that cross in one call of a function.
 *
 * @param round which members of unions are live
 * @param arguments what Java hands over, for each argument; what is pointed to, for a pointer to a record
 * @param written what C writes to what was pointed to, by the number of the argument
 * @param calls what crosses in the calls of callbacks, by the number of the argument
 * @param result what C returns
 */
record Exchange(
        int round,
        List<List<Slot>> arguments,
        Map<Integer, List<Slot>> written,
        Map<Integer, Exchange> calls,
        List<Slot> result) {

    static Exchange draw(Type.Function function, long seed, int round) {
        Values values = new Values(round, Values.random(seed, function.number(), "values " + round));
        return draw(function.prototype(), values, round, "a", result(function.name()));
    }

    private static Exchange draw(Prototype prototype, Values values, int round, String prefix, String result) {
        List<List<Slot>> arguments = new ArrayList<>();
        Map<Integer, List<Slot>> written = new TreeMap<>();
        Map<Integer, Exchange> calls = new TreeMap<>();
        List<Type> types = prototype.arguments();
        for (int i = 0; i < types.size(); i++) {
            String name = argument(prefix, i);
            arguments.add(values.draw(types.get(i), name));
            if (types.get(i) instanceof Type.Reference) {
                written.put(i, values.draw(types.get(i), name));
            } else if (types.get(i) instanceof Type.Callback callback) {
                calls.put(i, draw(callback.prototype(), values, round, name + "_", result(name)));
            }
        }
        return new Exchange(round, arguments, written, calls, values.draw(prototype.result(), result));
    }

    /** How the result of a call is labelled. */
    static String result(String function) {
        return function + "()";
    }

    /** How an argument is labelled. */
    static String argument(String prefix, int number) {
        return prefix + number;
    }

    /** What C has to be given, in the order in which it asks. */
    List<Slot> given() {
        List<Slot> given = new ArrayList<>();
        written.values().forEach(given::addAll);
        calls.values().forEach(call -> call.arguments().forEach(given::addAll));
        given.addAll(result);
        return given;
    }

    /** What C must see, in the order in which it looks. */
    List<Slot> seen() {
        List<Slot> seen = new ArrayList<>();
        arguments.forEach(seen::addAll);
        calls.values().forEach(call -> seen.addAll(call.result()));
        return seen;
    }
}
