// SPDX-License-Identifier: Apache-2.0
import static bound.sqlite3.sqlite3_h.*;

import bound.sqlite3.sqlite3_create_function_v2$xFunc;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A query with parameters and a function in Java, against the same computed by streams. */
final class Sqlite3 {
    private static final List<String> WORDS = List.of("hull", "rope", "mast", "grüße", "keel", "sail");

    private Sqlite3() {}

    public static void main(String[] arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointer = arena.allocate(ValueLayout.ADDRESS);
            Check.equal(SQLITE_OK(), sqlite3_open(arena.allocateFrom(":memory:"), pointer), "open");
            MemorySegment db = pointer.get(ValueLayout.ADDRESS, 0);
            run(db, arena, "create table words(id integer primary key, word text, weight real)");
            fill(db, arena);
            Check.equal(expected(), selected(db, arena), "the rows");
            Check.equal(
                    SQLITE_ERROR(),
                    sqlite3_exec(
                            db,
                            arena.allocateFrom("select from"),
                            MemorySegment.NULL,
                            MemorySegment.NULL,
                            MemorySegment.NULL),
                    "an error of syntax");
            Check.equal("near \"from\": syntax error", Check.string(sqlite3_errmsg(db)), "its message");
            Check.equal(SQLITE_OK(), sqlite3_close(db), "close");
            quote(arena, "it's a rope's 'end'");
        }
        Check.report();
    }

    private static void quote(Arena arena, String text) {
        MemorySegment quoted = arena.allocate(100);
        sqlite3_vsnprintf print = sqlite3_vsnprintf.makeInvoker(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        MemorySegment told = print.apply(100, quoted, arena.allocateFrom("%d %Q"), -42, arena.allocateFrom(text));
        Check.equal("-42 '" + text.replace("'", "''") + "'", quoted.getString(0), "sqlite3_vsnprintf");
        Check.equal(quoted.address(), told.address(), "its result");
    }

    private static void run(MemorySegment db, Arena arena, String sql) {
        int status =
                sqlite3_exec(db, arena.allocateFrom(sql), MemorySegment.NULL, MemorySegment.NULL, MemorySegment.NULL);
        Check.ok(status == SQLITE_OK(), sql + ": " + status);
    }

    private static void fill(MemorySegment db, Arena arena) {
        MemorySegment insert = prepare(db, arena, "insert into words(word, weight) values (?, ?)");
        for (int i = 0; i < WORDS.size(); i++) {
            sqlite3_bind_text(insert, 1, arena.allocateFrom(WORDS.get(i)), -1, SQLITE_TRANSIENT());
            sqlite3_bind_double(insert, 2, i * 0.5);
            Check.ok(sqlite3_step(insert) == SQLITE_DONE(), "a row is inserted");
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
    }

    private static List<String> selected(MemorySegment db, Arena arena) {
        MemorySegment reversed = sqlite3_create_function_v2$xFunc.allocate(Sqlite3::reverse, arena);
        Check.equal(
                SQLITE_OK(),
                sqlite3_create_function_v2(
                        db,
                        arena.allocateFrom("reversed"),
                        1,
                        SQLITE_UTF8(),
                        MemorySegment.NULL,
                        reversed,
                        MemorySegment.NULL,
                        MemorySegment.NULL,
                        MemorySegment.NULL),
                "function");
        MemorySegment select = prepare(
                db,
                arena,
                "select id, reversed(word), weight * 2 from words where length(word) = 4 order by word desc");
        List<String> rows = new ArrayList<>();
        while (sqlite3_step(select) == SQLITE_ROW()) {
            rows.add(sqlite3_column_int64(select, 0) + " " + Check.string(sqlite3_column_text(select, 1)) + " "
                    + sqlite3_column_double(select, 2));
        }
        sqlite3_finalize(select);
        return rows;
    }

    private static List<String> expected() {
        return IntStream.range(0, WORDS.size())
                .boxed()
                .filter(it -> WORDS.get(it).length() == 4)
                .sorted((a, b) -> WORDS.get(b).compareTo(WORDS.get(a)))
                .map(it -> (it + 1) + " " + new StringBuilder(WORDS.get(it)).reverse() + " " + (double) it)
                .toList();
    }

    private static void reverse(MemorySegment context, int count, MemorySegment values) {
        MemorySegment first =
                Check.sized(values, ValueLayout.ADDRESS.byteSize()).get(ValueLayout.ADDRESS, 0);
        String text = new StringBuilder(Check.string(sqlite3_value_text(first)))
                .reverse()
                .toString();
        try (Arena arena = Arena.ofConfined()) {
            sqlite3_result_text(context, arena.allocateFrom(text), -1, SQLITE_TRANSIENT());
        }
    }

    private static MemorySegment prepare(MemorySegment db, Arena arena, String sql) {
        MemorySegment pointer = arena.allocate(ValueLayout.ADDRESS);
        int status = sqlite3_prepare_v2(db, arena.allocateFrom(sql), -1, pointer, MemorySegment.NULL);
        Check.ok(status == SQLITE_OK(), sql + ": " + status);
        return pointer.get(ValueLayout.ADDRESS, 0);
    }
}
