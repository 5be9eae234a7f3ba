// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several threads of Java at once, each of which has C++ start threads of its own. */
class ThreadsTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 25;

    /** What one thread does, by its number. */
    private interface Work {
        void run(int thread) throws Exception;
    }

    @Test
    void allCountOneText() throws Exception {
        String text = Texts.text(new Random(2)).repeat(10);
        try (Arena arena = Arena.ofShared()) {
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, text.getBytes(StandardCharsets.UTF_8));
            together(thread -> {
                TallyOptions options =
                        TallyOptions.DEFAULT.withThreads(thread).withSeparator(thread % 2 == 0 ? ',' : 0);
                PlainTally expected = PlainTally.of(text, options);
                for (int round = 0; round < ROUNDS; round++) {
                    try (Tally tally = Tally.count(bytes, options)) {
                        assertEquals(expected.entries(), tally.entries());
                        assertEquals(expected.total(), tally.total());
                    }
                }
            });
        }
    }

    @Test
    void allReadOneTally() throws Exception {
        String text = Texts.text(new Random(3));
        List<Tally.Entry> expected = PlainTally.of(text, TallyOptions.DEFAULT).entries();
        try (Tally tally = Tally.count(text, TallyOptions.DEFAULT)) {
            together(_ -> {
                for (int round = 0; round < ROUNDS; round++) {
                    assertEquals(expected, tally.entries());
                }
            });
        }
    }

    /** C++ keeps the last message for each thread. */
    @Test
    void eachFailsWithItsOwnMessage() throws Exception {
        together(thread -> {
            assertEquals("", Tally.message());
            TallyOptions options = TallyOptions.DEFAULT.withSeparator('Ā' + thread);
            String words = "separator is " + (char) ('Ā' + thread) + ", not ASCII";
            for (int round = 0; round < ROUNDS; round++) {
                var thrown = assertThrows(TallyException.class, () -> Tally.count("a b", options));
                assertEquals("TALLY_BAD_OPTION (1): " + words + ", in tally_count", thrown.getMessage());
                assertEquals(words, Tally.message());
            }
        });
    }

    /** Its methods work to the end or say that it is closed, whenever another thread closes it. */
    @Test
    void aTallyIsClosedWhileOthersReadIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Tally tally = Tally.count("one two three two", TallyOptions.DEFAULT);
            try {
                together(thread -> {
                    if (thread == 0) {
                        closed(tally);
                    } else {
                        readUntilClosed(tally);
                    }
                });
            } finally {
                tally.close();
            }
        }
    }

    private static void closed(Tally tally) {
        for (boolean closed = false; !closed; ) {
            try {
                tally.close();
                closed = true;
            } catch (IllegalStateException busy) {
                Thread.onSpinWait();
            }
        }
    }

    private static void readUntilClosed(Tally tally) {
        while (true) {
            Tally.Entry first;
            try {
                first = tally.entry(0);
            } catch (IllegalStateException closed) {
                return;
            }
            assertEquals(new Tally.Entry("two", 2), first);
        }
    }

    /** Starts the threads at one time, and waits for all; what one throws is thrown here. */
    private static void together(Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                Callable<Integer> task = () -> {
                    start.await(1, TimeUnit.MINUTES);
                    work.run(thread);
                    return thread;
                };
                ends.add(pool.submit(task));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
