// SPDX-License-Identifier: Apache-2.0
package org.survey;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.survey.cpp.GridDouble;
import org.survey.cpp.GridInt;
import org.survey.cpp.Largest;
import org.survey.cpp.Length;
import org.survey.cpp.Listener;
import org.survey.cpp.Point;
import org.survey.cpp.Station;
import org.survey.cpp.StringVector;
import org.survey.cpp.Survey;
import org.survey.cpp.Surveys;

/** What a user writes against the classes of survey.hpp; compiled with them, then run. A line for each thing seen. */
public final class SurveyProbe {
    private SurveyProbe() {}

    /** Calls everything. */
    public static void main(String[] arguments) {
        try (Arena arena = Arena.ofConfined()) {
            classes(arena);
            segments(arena);
            callbacks();
            exceptions(arena);
            friends(arena);
            lifetimes(arena);
            results(arena);
        }
    }

    private static Survey survey() {
        Survey survey = new Survey();
        Point point = new Point();
        point.x(1.5);
        point.y(-2);
        survey.add(new Station("Säntis", point, 2502));
        survey.add(new Station("Rigi", point, 1798));
        survey.add(new Station("Napf", point, 1408));
        return survey;
    }

    private static void classes(Arena arena) {
        try (Survey survey = survey()) {
            say("size", survey.size());
            say("by reference", survey.find("Rigi").height() + " " + survey.find("Rigi").where().x());
            say("unique", survey.highest().name());
            say("null", new Survey().highest());
            say("optional", survey.meanHeight().get() + " " + new Survey().meanHeight().has_value());
            say("map", survey.heights().get("Napf") + " of " + survey.heights().size());
            say("vector of objects", survey.all().size() + " " + survey.all().get(2).name());
            Station station = survey.all().get(0);
            station.move(1);
            station.move(1, 1);
            say("default argument", station.where().x() + " " + station.where().y());
            say("equal", station.equals(survey.find("Säntis")) + " " + station.equals(survey.find("Rigi")));
            say("virtual in C++", station.kind());
            MemorySegment low = arena.allocate(JAVA_LONG);
            MemorySegment high = arena.allocate(JAVA_LONG);
            survey.bounds(low, high);
            say("references to numbers", low.get(JAVA_LONG, 0) + " " + high.get(JAVA_LONG, 0));
            survey.close_();
            say("after C++ close", survey.size());
        }
        say("enums", Surveys.inMetres(10, Surveys.Unit.foot) + " " + Surveys.Unit.mile.value + " "
                + Surveys.Verdict.drop.value);
        try (Survey survey = survey()) {
            say("enum returned", answer(survey.find("Säntis")) + " " + answer(survey.find("Rigi")));
        }
        Surveys.Verdict odd = Surveys.verdict(9);
        say("no constant", odd + " " + odd.ordinal() + " " + odd.value + " "
                + thrown(() -> answer(odd)).replaceFirst(":.*", ""));
        Largest largest = new Largest();
        say("unsigned", Byte.toUnsignedInt(largest.u8()) + " " + Short.toUnsignedInt(largest.u16()) + " "
                + Integer.toUnsignedString(largest.u32()) + " " + Long.toUnsignedString(largest.u64()));
        say("null for text", Surveys.viewed(null) + " " + Surveys.copied(null) + " " + Surveys.pointed(null));
        say("constant", Station.least);
        say(
                "NUL in a text",
                Surveys.copied("a\0b") + " " + Surveys.viewed("ä\0b") + " " + thrown(() -> Surveys.pointed("a\0b")));
        say("strings", Surveys.join(new StringVector("é", "", "z"), (byte) '/') + " " + Surveys.length("Ünï"));
        say("template function", Surveys.meanFloat(arena.allocateFrom(JAVA_FLOAT, 1, 2, 6)));
    }

    private static String answer(Station station) {
        return answer(station.verdict());
    }

    private static String answer(Surveys.Verdict verdict) {
        return switch (verdict) {
            case keep -> "kept";
            case drop -> "dropped";
        };
    }

    private static void segments(Arena arena) {
        MemorySegment numbers = arena.allocateFrom(JAVA_INT, 1, 2, 3, 4, 5, 6);
        try (GridInt grid = GridInt.over(numbers, 3)) {
            MemorySegment row = grid.row(1);
            row.setAtIndex(JAVA_INT, 2, 60);
            say("in place", grid.cell(1, 2).get(JAVA_INT, 0) + " " + grid.sum() + " " + row.byteSize());
            say("by reference", Arrays.toString(grid.all().toArray(JAVA_INT)) + " " + grid.all().isReadOnly());
            say("by value", Arrays.toString(grid.doubled().toArray(JAVA_INT)));
            say("constrained", grid.remainder(7));
            say("the given memory", Arrays.toString(numbers.toArray(JAVA_INT)));
        }
        say("doubles", GridDouble.over(arena.allocateFrom(JAVA_DOUBLE, 0.5, 0.25), 1).sum());
    }

    private static void callbacks() {
        StringBuilder heard = new StringBuilder();
        List<String> noted = new ArrayList<>();
        try (Survey survey = survey();
                Listener listener = new Listener() {
                    @Override
                    public Surveys.Verdict heard(String name, long height) {
                        heard.append(name).append(' ').append(height).append(' ');
                        return height > 1500 ? Surveys.Verdict.keep : Surveys.Verdict.drop;
                    }

                    @Override
                    public void noted(Surveys.Verdict verdict) {
                        noted.add(verdict == Surveys.Verdict.keep ? "keep" : "not keep " + verdict.ordinal());
                    }
                }) {
            say("callback", survey.visit(listener) + " " + heard);
            say("enum in a callback", noted);
            say("not overridden", listener.title());
        }
    }

    private static void exceptions(Arena arena) {
        say("mapped", thrown(() -> {
            Surveys.fail(0);
            return null;
        }));
        say("derived", thrown(() -> survey().find("Nowhere")));
        say("not mapped", thrown(() -> {
            Surveys.fail(2);
            return null;
        }));
        say("memory", thrown(() -> {
            Surveys.fail(3);
            return null;
        }));
        say("no exception class", thrown(() -> {
            Surveys.fail(4);
            return null;
        }));
        say("may throw", thrown(() -> Surveys.risky(1)) + " " + thrown(() -> Surveys.doubtful(2)));
        say("virtual that may throw", thrown(() -> silent().mood(3)) + " " + silent().calm());
        say("out of range", thrown(() -> new GridInt(2, 2).row(7)));
        say("argument", thrown(() -> GridInt.over(arena.allocateFrom(JAVA_INT, 1, 2, 3), 2)));
        IllegalStateException own = new IllegalStateException("from Java");
        Listener throwing = new Listener() {
            @Override
            public Surveys.Verdict heard(String name, long height) {
                throw own;
            }
        };
        try {
            survey().visit(throwing);
        } catch (IllegalStateException e) {
            say("the same object", e == own);
        }
        say("null returned", thrown(() -> survey().visit(new Listener() {
            @Override
            public Surveys.Verdict heard(String name, long height) {
                return null;
            }
        })));
    }

    private static Listener silent() {
        return new Listener() {
            @Override
            public Surveys.Verdict heard(String name, long height) {
                return Surveys.Verdict.keep;
            }
        };
    }

    private static Point point(double x, double y) {
        Point point = new Point();
        point.x(x);
        point.y(y);
        return point;
    }

    private static void friends(Arena arena) {
        Point near = point(1, 2);
        Point far = point(3, 5);
        say("friend operators", near.lessThan(far) + " " + far.lessThan(near) + " " + far.subtract(near).y());
        say("friend with memory", near.total(arena.allocateFrom(JAVA_DOUBLE, 0.5, 0.25)));
        say("friend of a private part", Math.round(new Length(30.48).inFeet()) + " " + new Length(2).asDouble());
        Object same = point(1, 2);
        say("equal as objects", near.equals(same) + " " + near.equals((Object) far) + " " + near.equals("near"));
        say("found in collections", List.of(far, near).indexOf(same) + " " + Set.of(near).contains(same) + " "
                + Set.of(new Length(2)).contains(new Length(2)) + " " + Set.of(near).contains(far));
        Point gone = point(1, 2);
        gone.close();
        say("a closed one", gone.equals((Object) gone) + " " + near.equals((Object) gone) + " "
                + near.equals(gone) + " " + gone.equals(near));
        Length length = new Length(2);
        say("null", near.equals((Point) null) + " " + length.equals((Length) null) + " "
                + survey().highest().equals((Station) null));
        try (Survey survey = survey()) {
            Object rigi = new Station("Rigi", near, 0);
            say("equal by a method", List.of(survey.find("Napf"), survey.find("Rigi")).indexOf(rigi));
        }
    }

    private static void lifetimes(Arena arena) {
        MemorySegment row;
        try (GridInt grid = new GridInt(1, 2)) {
            row = grid.row(0);
        }
        say("after close", thrown(() -> row.get(JAVA_INT, 0)));
        say("closed object", thrown(() -> {
            Survey survey = survey();
            survey.close();
            return survey.size();
        }));
        say("closed argument", thrown(() -> {
            Station station = survey().highest();
            station.close();
            survey().add(station);
            return null;
        }));
        say("closed pointer", thrown(() -> {
            Listener listener = new Listener() {
                @Override
                public Surveys.Verdict heard(String name, long height) {
                    return Surveys.Verdict.keep;
                }
            };
            listener.close();
            return survey().visitIf(listener);
        }));
        say("null for a reference", thrown(() -> {
            survey().add(null);
            return null;
        }));
        say("null for a pointer", survey().visitIf(null));
        MemorySegment pinned = rowOnly();
        for (int i = 0; i < 20; i++) {
            System.gc();
            byte[] garbage = new byte[1 << 20];
            pinned.setAtIndex(JAVA_INT, 0, garbage.length);
        }
        say("pinned", pinned.getAtIndex(JAVA_INT, 0));
        say("heap", thrown(() -> GridInt.over(MemorySegment.ofArray(new int[2]), 2)));
        say("whole elements", thrown(() -> GridInt.over(arena.allocate(6, 4), 1)));
        say("misaligned", thrown(() -> GridInt.over(arena.allocate(12, 8).asSlice(2, 8), 1)));
        say("read-only", thrown(() -> {
            survey().bounds(arena.allocate(8, 8).asReadOnly(), arena.allocate(8, 8));
            return null;
        }));
        Arena closed = Arena.ofConfined();
        MemorySegment gone = closed.allocate(8, 8);
        closed.close();
        say("closed arena", thrown(() -> GridInt.over(gone, 1)));
    }

    /** Segments that look into what only they keep reachable. */
    private static void results(Arena arena) {
        List<MemorySegment> floats = new ArrayList<>();
        List<MemorySegment> ints = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            floats.add(Surveys.tail(large().fill((byte) 0x40), 3));
            ints.add(new GridInt(1, 2).behind(large().fill((byte) 1)));
            ints.add(new GridInt(1, 1).last(grid()));
            ints.add(Surveys.first(grid()));
        }
        for (int i = 0; i < 5; i++) {
            System.gc();
            // What was freed would be given out again, and overwritten.
            Arena.ofAuto().allocate(1 << 20, 4).fill((byte) -1);
            new GridInt(1000, 1000).all();
        }
        say("results keep", everyOf(floats, JAVA_FLOAT.byteSize(), (byte) 0x40) + " "
                + everyOf(ints, JAVA_INT.byteSize(), (byte) 1));
        MemorySegment numbers = arena.allocateFrom(JAVA_DOUBLE, 0.5, 0.25);
        MemorySegment larger = Surveys.larger(numbers.asSlice(8, 8), numbers.asSlice(0, 8));
        say("the same memory", (larger.address() == numbers.address()) + " " + larger.byteSize());
        say("memory of the library", Arrays.toString(
                Surveys.primes(arena.allocateFrom(JAVA_INT, 1)).toArray(JAVA_INT)));
        say("none", Surveys.none().byteSize() + " " + Surveys.noneSeen().byteSize() + " "
                + new GridDouble(0, 1).all().byteSize() + " " + GridDouble.over(Surveys.none(), 1).sum());
        Arena closed = Arena.ofConfined();
        MemorySegment tail = Surveys.tail(closed.allocateFrom(JAVA_FLOAT, 1, 2), 1);
        closed.close();
        say("result of a closed arena", thrown(() -> tail.get(JAVA_FLOAT, 0)));
    }

    private static MemorySegment large() {
        return Arena.ofAuto().allocate(1 << 20, 4);
    }

    private static GridInt grid() {
        GridInt grid = new GridInt(100, 1000);
        for (int i = 0; i < 100; i++) {
            grid.row(i).fill((byte) 1);
        }
        return grid;
    }

    private static boolean everyOf(List<MemorySegment> segments, long least, byte value) {
        return segments.stream().allMatch(it -> it.byteSize() > least
                && it.get(ValueLayout.JAVA_BYTE, 0) == value
                && it.get(ValueLayout.JAVA_BYTE, it.byteSize() - 1) == value);
    }

    private static MemorySegment rowOnly() {
        return new GridInt(3, 3).row(1);
    }

    private static String thrown(Callable<?> call) {
        try {
            return "returned " + call.call();
        } catch (Throwable e) {
            return e.getClass().getName() + ": " + e.getMessage();
        }
    }

    private static void say(String what, Object seen) {
        System.out.println(what + "=" + seen);
    }
}
