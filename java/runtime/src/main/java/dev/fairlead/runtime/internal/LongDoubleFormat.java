// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * The formats of {@code long double}. x87's 80 bits: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 1,
 * section 4.2.2; binary128: IEEE 754-2019, section 3.6. The bias of both is 16383; x87 writes the leading bit, binary128
 * does not.
 */
public enum LongDoubleFormat {
    /** A double. */
    BINARY64(8),
    /** 64 bits of significand, 15 of exponent, one of sign, and 6 bytes that say nothing. */
    X87(16),
    /** 112 bits of fraction, 15 of exponent, one of sign. */
    BINARY128(16);

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int BIAS = 16383;
    private static final int SPECIAL = 0x7FFF;
    private static final int SIGN = 0x8000;
    private static final int DOUBLE_FRACTION = 52;
    private static final long FRACTION_BITS = (1L << DOUBLE_FRACTION) - 1;

    private final long size;

    LongDoubleFormat(long size) {
        this.size = size;
    }

    /** {@return its size and alignment in bytes} */
    public long size() {
        return size;
    }

    /** {@return the format of a segment, by its size and this machine's processor} */
    public static LongDoubleFormat of(MemorySegment value) {
        if (value.byteSize() == BINARY64.size) {
            return BINARY64;
        }
        if (value.byteSize() != X87.size) {
            throw new IllegalArgumentException("a long double has 8 or 16 bytes, not " + value.byteSize());
        }
        return isX86() ? X87 : BINARY128;
    }

    /** {@return the format that this platform's own compilers use} */
    public static LongDoubleFormat ofPlatform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (isX86()) {
            return system.startsWith("windows") ? BINARY64 : X87;
        }
        return system.startsWith("linux") ? BINARY128 : BINARY64;
    }

    private static boolean isX86() {
        String machine = System.getProperty("os.arch");
        return machine.equals("amd64") || machine.equals("x86_64");
    }

    /** {@return the number in a segment of this format} */
    public BinaryNumber decode(MemorySegment value) {
        return switch (this) {
            case BINARY64 -> ofDouble(Double.longBitsToDouble(value.get(LONG, 0)));
            case X87 -> decodeX87(value);
            case BINARY128 -> decodeBinary128(value);
        };
    }

    private static BinaryNumber ofDouble(double number) {
        if (!Double.isFinite(number)) {
            return new BinaryNumber.Special(number);
        }
        int biased = (int) (Double.doubleToRawLongBits(number) >>> DOUBLE_FRACTION) & 0x7FF;
        long fraction = Double.doubleToRawLongBits(number) & FRACTION_BITS;
        long significand = biased == 0 ? fraction : fraction | FRACTION_BITS + 1;
        return finite(number < 0 || 1 / number < 0, BigInteger.valueOf(significand), Math.max(biased, 1) - 1075);
    }

    private static BinaryNumber decodeX87(MemorySegment value) {
        long significand = value.get(LONG, 0);
        int signed = value.get(SHORT, 8) & 0xFFFF;
        int biased = signed & SPECIAL;
        boolean negative = (signed & SIGN) != 0;
        if (biased == SPECIAL) {
            return special(negative, significand << 1 == 0);
        }
        if (biased != 0 && significand >= 0) {
            // Without the leading bit: the processor itself takes none of these for a number.
            return new BinaryNumber.Special(Double.NaN);
        }
        return finite(negative, unsigned(significand), Math.max(biased, 1) - BIAS - 63);
    }

    private static BinaryNumber decodeBinary128(MemorySegment value) {
        long low = value.get(LONG, 0);
        long high = value.get(LONG, 8);
        int biased = (int) (high >>> 48) & SPECIAL;
        long fraction = high & 0xFFFF_FFFF_FFFFL;
        boolean negative = high < 0;
        if (biased == SPECIAL) {
            return special(negative, (fraction | low) == 0);
        }
        long leading = biased == 0 ? fraction : fraction | 1L << 48;
        BigInteger significand = BigInteger.valueOf(leading).shiftLeft(64).or(unsigned(low));
        return finite(negative, significand, Math.max(biased, 1) - BIAS - 112);
    }

    private static BinaryNumber special(boolean negative, boolean infinite) {
        double infinity = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return new BinaryNumber.Special(infinite ? infinity : Double.NaN);
    }

    private static BinaryNumber finite(boolean negative, BigInteger significand, int exponent) {
        return new BinaryNumber.Finite(negative, significand, exponent);
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(1, new byte[] {
            (byte) (bits >>> 56),
            (byte) (bits >>> 48),
            (byte) (bits >>> 40),
            (byte) (bits >>> 32),
            (byte) (bits >>> 24),
            (byte) (bits >>> 16),
            (byte) (bits >>> 8),
            (byte) bits
        });
    }

    /** Writes a number to a segment of this format. */
    public void encode(double number, MemorySegment value) {
        long bits = Double.doubleToRawLongBits(number);
        if (this == BINARY64) {
            value.set(LONG, 0, bits);
            return;
        }
        long fraction = bits & FRACTION_BITS;
        int biased = (int) (bits >>> DOUBLE_FRACTION) & 0x7FF;
        long significand = biased == 0 ? fraction : fraction | FRACTION_BITS + 1;
        // The leading bit goes to the top; a subnormal double is none here.
        int shift = Long.numberOfLeadingZeros(significand);
        int exponent = biased == 0x7FF
                ? SPECIAL
                : significand == 0 ? 0 : Math.max(biased, 1) - 1075 + BIAS + Long.SIZE - 1 - shift;
        write(value, bits < 0, exponent, significand == 0 ? 0 : significand << shift);
    }

    /** The significand has its leading bit at the top. */
    private void write(MemorySegment value, boolean negative, int exponent, long significand) {
        int signed = exponent | (negative ? SIGN : 0);
        if (this == X87) {
            value.set(LONG, 0, significand);
            value.set(LONG, 8, signed);
        } else {
            long fraction = significand << 1;
            value.set(LONG, 0, fraction << 48);
            value.set(LONG, 8, (long) signed << 48 | fraction >>> 16);
        }
    }
}
