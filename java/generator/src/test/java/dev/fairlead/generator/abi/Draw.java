// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Member;
import dev.fairlead.generator.abi.Type.Prototype;
import dev.fairlead.generator.abi.Type.Rec;
import dev.fairlead.generator.abi.Type.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Draws functions. The same seed and number always give the same function, whatever else is drawn. */
final class Draw {
    private static final int MOST_ARGUMENTS = 12;
    private static final int MOST_SCALARS = 24;
    private static final int MOST_LEVELS = 2;
    private static final List<Num> FLOATING = List.of(Num.FLOAT, Num.DOUBLE);
    private static final List<Blob> BLOBS = Blob.ofHost();
    private static final List<Num> ALL = List.of(Num.values());
    private static final List<Num> PROMOTED =
            ALL.stream().filter(Num::isPromoted).toList();

    /** So many functions share their records: what takes long is to compile the classes of these. */
    private static final int GROUP = 50;

    private static final int RECORDS_OF_A_GROUP = 40;

    private final long seed;
    private final int number;
    private final Random random;
    /** What scalars are drawn from: sometimes floats alone, so that they run out of registers too. */
    private final List<Num> scalars;

    private int members;

    private Draw(long seed, int number, String purpose) {
        this.seed = seed;
        this.number = number;
        this.random = Values.random(seed, number, purpose);
        this.scalars = chance(15) ? FLOATING : ALL;
    }

    static Type.Function function(long seed, int number) {
        Draw draw = new Draw(seed, number, "function");
        // Some of what C calls for Java takes and returns nothing that the linker could not pass.
        boolean shim = draw.chance(40);
        boolean inline = shim && draw.chance(30);
        return new Type.Function(number, inline, draw.function(shim && draw.chance(85), shim));
    }

    /** A function's type: with what the linker cannot pass, and with no further arguments where there is a shim. */
    private Prototype function(boolean odd, boolean shim) {
        List<Type> parameters = parameters(odd);
        int count = parameters.size();
        if (chance(40)) {
            parameters.add(random.nextInt(Math.min(count, MOST_ARGUMENTS - 1) + 1), new Type.Callback(callback()));
            parameters
                    .subList(Math.min(parameters.size(), MOST_ARGUMENTS), parameters.size())
                    .clear();
        }
        boolean variadic = !shim && !parameters.isEmpty() && chance(10);
        List<Type> further = new ArrayList<>();
        while (variadic && parameters.size() + further.size() < MOST_ARGUMENTS && chance(80)) {
            further.add(chance(75) ? new Type.Scalar(one(PROMOTED)) : record(false));
        }
        return new Prototype(result(odd), parameters, variadic, further);
    }

    /** No callback takes or returns what the linker cannot pass. */
    private Prototype callback() {
        List<Type> parameters = parameters(false);
        return new Prototype(result(false), parameters, false, List.of());
    }

    private List<Type> parameters(boolean odd) {
        List<Type> parameters = new ArrayList<>();
        int count = random.nextInt(MOST_ARGUMENTS + 1);
        for (int i = 0; i < count; i++) {
            parameters.add(chance(6) ? new Type.Reference(record(true)) : parameter(odd));
        }
        return parameters;
    }

    private Type result(boolean odd) {
        return chance(10) ? new Type.Nothing() : chance(50) ? record(odd) : parameter(odd);
    }

    private Type parameter(boolean odd) {
        if (odd && chance(40)) {
            return bytes();
        }
        return switch (random.nextInt(10)) {
            case 0 -> enumeration();
            case 1, 2, 3 -> record(odd && chance(60));
            default -> new Type.Scalar(one(scalars));
        };
    }

    private Type bytes() {
        return new Type.Bytes(one(BLOBS));
    }

    /** One of the records of the group. An odd one can only be pointed to, or goes through a shim. */
    private Rec record(boolean odd) {
        int which = number / GROUP * RECORDS_OF_A_GROUP + random.nextInt(RECORDS_OF_A_GROUP);
        return new Draw(seed, which, odd ? "odd record" : "record").newRecord(odd);
    }

    private Rec newRecord(boolean odd) {
        Rec drawn = chance(45) ? odd ? oddPair() : pair() : body(MOST_LEVELS, odd);
        while (count(drawn) > MOST_SCALARS) {
            members = 0;
            drawn = body(MOST_LEVELS, odd);
        }
        return drawn;
    }

    private static int count(Rec rec) {
        int[] count = {0};
        Sizes.visit(rec, (_, _, _) -> count[0]++);
        return count[0];
    }

    /** What is passed as if it were no record, and what an addition makes of that. */
    private Rec oddPair() {
        List<Member> few = new ArrayList<>(List.of(member(bytes())));
        if (chance(50)) {
            few.add(chance(50) ? bitField() : member(scalar(ALL)));
        }
        return new Rec(chance(20), chance(20), List.copyOf(chance(50) ? few : few.reversed()));
    }

    /** What fits two registers, often of both kinds. */
    private Rec pair() {
        List<Member> both = new ArrayList<>(List.of(member(scalar(FLOATING)), member(scalar(ALL))));
        if (chance(50)) {
            both.add(random.nextInt(3), member(scalar(ALL)));
        }
        return new Rec(false, false, List.copyOf(chance(50) ? both : both.reversed()));
    }

    private Rec body(int depth, boolean odd) {
        boolean union = chance(20);
        boolean packed = odd && chance(20);
        List<Member> drawn = new ArrayList<>();
        int count = random.nextInt(1, union ? Values.MOST_LIVE + 1 : 6);
        for (int i = 0; i < count; i++) {
            drawn.add(anyMember(depth, odd));
        }
        return new Rec(union, packed, List.copyOf(drawn));
    }

    private Member anyMember(int depth, boolean odd) {
        if (odd && chance(35)) {
            return bitField();
        }
        if (odd && chance(20)) {
            return member(bytes());
        }
        return switch (random.nextInt(10)) {
            case 0 -> member(enumeration());
            case 1, 2 -> member(new Type.Array(element(depth, odd), dimensions()));
            case 3, 4 -> depth == 0 ? member(scalar(scalars)) : inner(depth, odd);
            default -> member(scalar(scalars));
        };
    }

    private Member inner(int depth, boolean odd) {
        Style style = one(List.of(Style.values()));
        String name = "m" + members++;
        return new Member(name, body(depth - 1, odd), 0, style);
    }

    private Type element(int depth, boolean odd) {
        if (odd && chance(25)) {
            return bytes();
        }
        return depth == 0 || chance(60) ? scalar(scalars) : body(depth - 1, odd && chance(50));
    }

    private List<Integer> dimensions() {
        return chance(75) ? List.of(random.nextInt(1, 5)) : Arrays.asList(random.nextInt(1, 4), random.nextInt(1, 3));
    }

    private Member bitField() {
        Num num = one(ALL);
        while (!num.isInteger() && num != Num.BOOL) {
            num = one(ALL);
        }
        int widest = num == Num.BOOL ? 1 : num.size() * Byte.SIZE;
        // Whether a plain char is signed is the target's business, in a bit-field too.
        Num type = num == Num.CHAR ? Num.SIGNED_CHAR : num;
        return new Member("m" + members++, new Type.Scalar(type), random.nextInt(1, widest + 1), Style.NAMED);
    }

    private Member member(Type type) {
        return new Member("m" + members++, type, 0, Style.NAMED);
    }

    private Type scalar(List<Num> from) {
        return new Type.Scalar(one(from));
    }

    private Type.Enumeration enumeration() {
        return switch (random.nextInt(8)) {
            case 0 -> new Type.Enumeration(Num.LONG, List.of(-1L, random.nextLong() | Long.MIN_VALUE));
            case 1 -> new Type.Enumeration(Num.UNSIGNED_LONG, List.of(0L, random.nextLong() | Long.MIN_VALUE));
            case 2, 3, 4 -> new Type.Enumeration(Num.INT, List.of(-1L, (long) random.nextInt()));
            default ->
                new Type.Enumeration(
                        Num.UNSIGNED_INT, List.of(0L, Integer.toUnsignedLong(random.nextInt() | Integer.MIN_VALUE)));
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
