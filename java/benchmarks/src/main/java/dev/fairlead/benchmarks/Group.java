// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.benchmarks;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Benchmarks that are compared with each other: the methods of one class.
 *
 * @param type the class
 * @param baseline the method that the others are divided by
 */
record Group(Class<?> type, String baseline) {
    static final List<Group> ALL = List.of(
            new Group(CallNothing.class, "handWritten"),
            new Group(CallInts.class, "handWritten"),
            new Group(CallLongs.class, "handWritten"),
            new Group(CallPointer.class, "handWritten"),
            new Group(CallStruct.class, "handWritten"),
            new Group(FieldGet.class, "handWritten"),
            new Group(FieldSet.class, "handWritten"),
            new Group(CallCost.class, "handWritten"),
            new Group(CallEngine.class, "ffmRaw"),
            new Group(MedianEngine.class, "ffmApi"),
            new Group(OutParameter.class, "confinedArena"),
            new Group(ZeroCopy.class, "plainArray"),
            new Group(Crc32c.class, "jdkBuffer"));

    /** {@return the first column} */
    String name() {
        return type.getSimpleName();
    }

    /** {@return what JMH knows the group's methods by} */
    String pattern() {
        return "^" + Pattern.quote(type.getName() + ".");
    }
}
