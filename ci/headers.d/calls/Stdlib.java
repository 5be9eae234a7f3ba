// SPDX-License-Identifier: Apache-2.0
import static bound.stdlib.stdlib_h.*;

import bound.stdlib.__compar_fn_t;
import bound.stdlib.div_t;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;

/** Sorting with a comparator in Java, numbers, a struct by value, the environment. */
final class Stdlib {
    private Stdlib() {}

    public static void main(String[] arguments) {
        int[] numbers = new Random(11).ints(1000).toArray();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment compare = __compar_fn_t.allocate((a, b) -> Integer.compare(number(a), number(b)), arena);
            MemorySegment array = arena.allocateFrom(ValueLayout.JAVA_INT, numbers);
            qsort(array, numbers.length, Integer.BYTES, compare);
            Arrays.sort(numbers);
            Check.equal(numbers, array.toArray(ValueLayout.JAVA_INT), "qsort");
            for (int i : new int[] {0, 17, 999}) {
                MemorySegment found = bsearch(
                        arena.allocateFrom(ValueLayout.JAVA_INT, numbers[i]),
                        array,
                        numbers.length,
                        Integer.BYTES,
                        compare);
                Check.equal(array.address() + (long) i * Integer.BYTES, found.address(), "bsearch " + i);
            }
            MemorySegment quotient = div(arena, -47, 6);
            Check.equal(-47 / 6, div_t.quot(quotient), "quotient");
            Check.equal(-47 % 6, div_t.rem(quotient), "remainder");
            Check.equal(
                    Long.parseLong("-zz9", 36), strtol(arena.allocateFrom("-zz9"), MemorySegment.NULL, 36), "strtol");
            Check.equal(Double.parseDouble("6.02214076e23"), atof(arena.allocateFrom("6.02214076e23")), "atof");
            Check.equal(System.getenv("PATH"), Check.string(getenv(arena.allocateFrom("PATH"))), "PATH");
        }
        Check.report();
    }

    private static int number(MemorySegment pointer) {
        return Check.sized(pointer, Integer.BYTES).get(ValueLayout.JAVA_INT, 0);
    }
}
