// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A binary floating-point number of any precision. */
public sealed interface BinaryNumber {
    /** {@return the nearest double, ties to even} */
    double toDouble();

    /** {@return the number exactly} */
    BigDecimal toBigDecimal();

    /**
     * An infinity or a NaN.
     *
     * @param value which
     */
    record Special(double value) implements BinaryNumber {
        @Override
        public double toDouble() {
            return value;
        }

        @Override
        public BigDecimal toBigDecimal() {
            throw new ArithmeticException("a long double that is " + value + " is no number");
        }
    }

    /**
     * A number.
     *
     * @param negative its sign, that of zero too
     * @param significand an integer of 0 or more
     * @param exponent the power of two that it is multiplied by
     */
    record Finite(boolean negative, BigInteger significand, int exponent) implements BinaryNumber {
        /** A half of the smallest double is rounded to zero, and so is all below. */
        private static final int BELOW_DOUBLES = -1075;

        @Override
        public double toDouble() {
            int top = significand.bitLength() + exponent;
            double magnitude;
            if (significand.signum() == 0 || top < BELOW_DOUBLES) {
                magnitude = 0;
            } else if (top > Double.MAX_EXPONENT + 1) {
                magnitude = Double.POSITIVE_INFINITY;
            } else {
                magnitude = magnitude().doubleValue();
            }
            return negative ? -magnitude : magnitude;
        }

        @Override
        public BigDecimal toBigDecimal() {
            return negative ? magnitude().negate() : magnitude();
        }

        private BigDecimal magnitude() {
            // A power of one half is one of 5 with the point moved.
            return exponent >= 0
                    ? new BigDecimal(significand.shiftLeft(exponent))
                    : new BigDecimal(significand.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
        }
    }
}
