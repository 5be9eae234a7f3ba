// SPDX-License-Identifier: Apache-2.0
import static bound.stdlib.stdlib_h.*;

import bound.stdlib.__compar_fn_t;
import bound.stdlib.div_t;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;

/** Sorting with a comparator in Java, numbers, long doubles against BigDecimal, a struct by value, the environment. */
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
            longDoubles(arena, new Random(12));
            Check.equal(System.getenv("PATH"), Check.string(getenv(arena.allocateFrom("PATH"))), "PATH");
        }
        Check.report();
    }

    /** What strtold reads is as near as any long double is; what qgcvt writes is the exact value, rounded. */
    private static void longDoubles(Arena arena, Random random) {
        MemorySegment end = arena.allocate(ValueLayout.ADDRESS);
        MemorySegment text = arena.allocate(40);
        for (int i = 0; i < 100; i++) {
            BigDecimal number = LongDouble.random(random, -40, 40).value().round(new MathContext(24));
            MemorySegment written = arena.allocateFrom(number + " and more");
            MemorySegment read = strtold(arena, written, end);
            LongDouble.near(number, read, 0.5, "strtold");
            long length = end.get(ValueLayout.ADDRESS, 0).address() - written.address();
            Check.equal((long) number.toString().length(), length, "where strtold ends");
            BigDecimal shown = LongDouble.of(read).value().round(new MathContext(17, RoundingMode.HALF_EVEN));
            BigDecimal back = new BigDecimal(Check.string(qgcvt(read, 17, text)));
            Check.equal(shown.stripTrailingZeros(), back.stripTrailingZeros(), "qgcvt of " + number);
        }
    }

    private static int number(MemorySegment pointer) {
        return Check.sized(pointer, Integer.BYTES).get(ValueLayout.JAVA_INT, 0);
    }
}
