// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.DoubleBinaryOperator;

/** What the reductions compute: the loop that one would write in Java, and compensated sums to judge by. */
final class PlainReduce {
    private PlainReduce() {}

    static double sum(MemorySegment x) {
        double sum = 0;
        for (long i = 0; i < count(x); i++) {
            sum += at(x, i);
        }
        return sum;
    }

    static double dot(MemorySegment x, MemorySegment y) {
        double sum = 0;
        for (long i = 0; i < count(x); i++) {
            sum += at(x, i) * at(y, i);
        }
        return sum;
    }

    static double extreme(MemorySegment x, DoubleBinaryOperator operator) {
        double result = at(x, 0);
        for (long i = 1; i < count(x); i++) {
            result = operator.applyAsDouble(result, at(x, i));
        }
        return result;
    }

    static double[] meanVariance(MemorySegment x) {
        double mean = sum(x) / count(x);
        double squares = 0;
        for (long i = 0; i < count(x); i++) {
            double difference = at(x, i) - mean;
            squares += difference * difference;
        }
        return new double[] {mean, squares / count(x)};
    }

    /** Neumaier's compensated sum of {@code f(i)}: its error does not grow with the number of terms. */
    static double compensated(long count, Term term) {
        double sum = 0;
        double lost = 0;
        for (long i = 0; i < count; i++) {
            double value = term.at(i);
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    /** A term of a sum. */
    interface Term {
        double at(long index);
    }

    static double at(MemorySegment x, long index) {
        return x.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
    }

    static long count(MemorySegment x) {
        return x.byteSize() / Double.BYTES;
    }
}
