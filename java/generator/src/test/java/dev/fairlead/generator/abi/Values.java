// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws values: in a fixed order what stands out, and any bits. */
final class Values {
    /** So many members has a union at most: each is live in one round of so many. */
    static final int MOST_LIVE = 4;

    /** How often a function is called: each member of a union is live with two of the patterns. */
    static final int ROUNDS = 2 * MOST_LIVE;

    static final long SIGNALLING_DOUBLE = 0xfff4_0000_dead_beefL;
    static final long SIGNALLING_FLOAT = 0xffa0_beefL;

    private final int round;
    private final Random random;

    Values(int round, Random random) {
        this.round = round;
        this.random = random;
    }

    /** Random numbers for one purpose: nothing that is drawn for another changes them. */
    static Random random(long seed, int number, String purpose) {
        // The constant is that of SplitMix64: neighbouring numbers give bits that have nothing in common.
        return new Random((seed * 0x9e37_79b9_7f4a_7c15L ^ number) * 0x9e37_79b9_7f4a_7c15L ^ purpose.hashCode());
    }

    /** Values for all live scalars of a type. */
    List<Slot> draw(Type type, String label) {
        List<Slot> drawn = new ArrayList<>();
        add(type, label, 0, drawn);
        return drawn;
    }

    private void add(Type type, String label, int bits, List<Slot> drawn) {
        switch (type) {
            case Type.Nothing _, Type.Callback _ -> {}
            case Type.Scalar it -> drawn.add(new Slot(label, scalar(it.num(), bits)));
            case Type.Bytes it ->
                it.blob().parts().forEach(part -> drawn.add(new Slot(Blob.label(label, part), part(part))));
            case Type.Enumeration it -> drawn.add(new Slot(label, enumeration(it)));
            case Type.Reference it -> add(it.target(), pointed(label), 0, drawn);
            case Type.Array it -> Elements.each(it, (index, _) -> add(it.element(), label + index, 0, drawn));
            case Type.Rec it -> {
                for (Member member : it.live(round)) {
                    add(member.type(), inside(label, member), member.bits(), drawn);
                }
            }
        }
    }

    /** How C names a member. */
    static String inside(String label, Member member) {
        return member.style() == Type.Style.ANONYMOUS ? label : label + "." + member.name();
    }

    /** How C names what a pointer points to. */
    static String pointed(String label) {
        return "(*" + label + ")";
    }

    private long enumeration(Type.Enumeration type) {
        boolean declared = random.nextInt(4) > 0;
        return declared ? type.constants().get(random.nextInt(type.constants().size())) : scalar(type.underlying(), 0);
    }

    private long scalar(Num num, int bits) {
        int width = bits == 0 ? num.size() * Byte.SIZE : bits;
        return num.extended(pattern(lowest(num, width), num == Num.BOOL ? random.nextLong() : -1L), width);
    }

    private long part(Part part) {
        return pattern(part.lowest(), -1L) & (-1L >>> (Long.SIZE - part.size() * Byte.SIZE));
    }

    private long pattern(long lowest, long full) {
        return switch ((round + round / MOST_LIVE) % MOST_LIVE) {
            case 0 -> lowest;
            case 2 -> full;
            default -> random.nextLong();
        };
    }

    /** The sign and nothing else; of a floating type a NaN that says who it is, which conversions would change. */
    private static long lowest(Num num, int width) {
        return switch (num) {
            case BOOL -> 1;
            case FLOAT -> SIGNALLING_FLOAT;
            case DOUBLE -> SIGNALLING_DOUBLE;
            default -> 1L << (width - 1);
        };
    }
}
