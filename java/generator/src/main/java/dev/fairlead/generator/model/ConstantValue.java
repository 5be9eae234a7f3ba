// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/** A constant's value on one target. */
public sealed interface ConstantValue {
    /**
     * An integer or an address, as the 64 bits that hold it (sign-extended when its type is signed).
     *
     * @param bits the value
     */
    record Whole(long bits) implements ConstantValue {}

    /**
     * A floating value. A NaN of a {@code float} is that of a double with its sign, and its payload in the highest bits: a
     * conversion would make a signalling one quiet.
     *
     * @param value the value
     */
    record Floating(double value) implements ConstantValue {
        private static final int LESS_BITS = 29;
        private static final int FLOAT_NAN = 0x7f800000;
        private static final long DOUBLE_NAN = 0x7ff0000000000000L;
        private static final int FLOAT_FRACTION = 0x007fffff;

        /** {@return the value of a float, from its bits} */
        public static Floating ofFloat(int bits) {
            float value = Float.intBitsToFloat(bits);
            if (!Float.isNaN(value)) {
                return new Floating(value);
            }
            long sign = bits & Integer.MIN_VALUE;
            long fraction = (long) (bits & FLOAT_FRACTION) << LESS_BITS;
            return new Floating(Double.longBitsToDouble((sign << Integer.SIZE) | DOUBLE_NAN | fraction));
        }

        /** {@return the bits of the float that it is} */
        public int floatBits() {
            long bits = doubleBits();
            int sign = (int) (bits >>> Integer.SIZE) & Integer.MIN_VALUE;
            return Double.isNaN(value)
                    ? sign | FLOAT_NAN | ((int) (bits >>> LESS_BITS) & FLOAT_FRACTION)
                    : Float.floatToRawIntBits((float) value);
        }

        /** {@return the bits of the double that it is} */
        public long doubleBits() {
            return Double.doubleToRawLongBits(value);
        }
    }

    /**
     * Text.
     *
     * @param value the characters, without the ending NUL
     */
    record Text(String value) implements ConstantValue {}
}
