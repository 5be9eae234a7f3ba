// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.model.ConstantValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes values as Java. */
public final class JavaLiterals {
    /** A string of a class file has room for 65,535 bytes. */
    static final int LONGEST_CONSTANT = 60_000;

    /** Strings are split after so many characters, so that a line can be broken between the parts. */
    private static final int PIECE = 80;

    /** So far before that they are split after a space already. */
    private static final int LONG_WORD = 16;

    private JavaLiterals() {}

    /** {@return an integer of a carrier's width, from the bits that hold it} */
    static String whole(Carrier carrier, long bits) {
        return switch (carrier) {
            case BOOLEAN -> bits == 0 ? "false" : "true";
            case BYTE -> "(byte) " + (byte) bits;
            case SHORT -> "(short) " + (short) bits;
            case INT -> Integer.toString((int) bits);
            case LONG -> bits + "L";
            case FLOAT -> floating(Carrier.FLOAT, (double) bits);
            case DOUBLE -> floating(Carrier.DOUBLE, (double) bits);
            case POINTER -> "MemorySegment.ofAddress(" + bits + "L)";
            case VOID, RECORD -> throw new IllegalArgumentException("no integer is a " + carrier);
        };
    }

    /** {@return a long, in the words of an int where it is one: sizes and offsets are seldom more} */
    static String count(long value) {
        return value == (int) value ? Long.toString(value) : value + "L";
    }

    /** {@return a floating value, bit for bit} */
    static String floating(Carrier carrier, double value) {
        if (Double.isNaN(value)) {
            return nan(carrier, new ConstantValue.Floating(value));
        }
        String type = carrier == Carrier.FLOAT ? "Float" : "Double";
        double shown = carrier == Carrier.FLOAT ? (float) value : value;
        if (Double.isInfinite(shown)) {
            return type + (shown > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
        }
        return carrier == Carrier.FLOAT ? Float.toString((float) value) + "f" : Double.toString(value);
    }

    private static String nan(Carrier carrier, ConstantValue.Floating value) {
        if (carrier == Carrier.FLOAT) {
            int bits = value.floatBits();
            return bits == Float.floatToIntBits(Float.NaN)
                    ? "Float.NaN"
                    : "Float.intBitsToFloat(0x" + Integer.toHexString(bits) + ")";
        }
        long bits = value.doubleBits();
        return bits == Double.doubleToLongBits(Double.NaN)
                ? "Double.NaN"
                : "Double.longBitsToDouble(0x" + Long.toHexString(bits) + "L)";
    }

    /**
     * A string in quotes.
     *
     * @param value any text
     * @return an expression; several pieces joined by plus signs when it is long, and at run time when it is longer than
     *     a constant of a class file may be
     */
    public static String string(String value) {
        List<String> constants = constants(value);
        return constants.size() == 1
                ? constant(value)
                : constants.stream()
                        .map(JavaLiterals::constant)
                        .collect(Collectors.joining(", ", "String.join(\"\", ", ")"));
    }

    private static List<String> constants(String value) {
        List<String> constants = new ArrayList<>();
        int start = 0;
        int size = 0;
        for (int i = 0; i < value.length(); i++) {
            size += bytes(value.charAt(i));
            if (size > LONGEST_CONSTANT) {
                constants.add(value.substring(start, i));
                start = i;
                size = bytes(value.charAt(i));
            }
        }
        constants.add(value.substring(start));
        return constants;
    }

    /** {@return how many bytes of a constant a text takes} */
    static int bytes(String value) {
        return value.chars().map(c -> bytes((char) c)).sum();
    }

    private static int bytes(char c) {
        return c >= 1 && c <= 0x7f ? 1 : c <= 0x7ff ? 2 : 3;
    }

    private static String constant(String value) {
        StringBuilder out = new StringBuilder("\"");
        int inPiece = 0;
        for (int i = 0; i < value.length(); i++) {
            String shown = escape(value.charAt(i));
            boolean afterWord = i > 0 && value.charAt(i - 1) == ' ';
            if (inPiece + shown.length() > PIECE || (afterWord && inPiece > PIECE - LONG_WORD)) {
                out.append("\" + \"");
                inPiece = 0;
            }
            out.append(shown);
            inPiece += shown.length();
        }
        return out.append('"').toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : Character.toString(c);
        };
    }
}
