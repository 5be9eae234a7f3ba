// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bit-fields, which Microsoft's compilers lay out in another way: Java and C write and read the same bits. */
class BitFieldTest {
    private static final int WRITES = 40;

    private final List<Field> fields = Field.all();

    /** Which bits they are is seen in what C writes. */
    @Test
    void placesAndWidthsAreThoseOfC() {
        try (Arena arena = Arena.ofConfined()) {
            for (Field field : fields) {
                MemorySegment record = field.allocate(arena);
                field.writeInC(record, -1);
                // A bool keeps one bit, whatever is written.
                BitSet bits = BitSet.valueOf(bytes(record));
                assertEquals(field.bitWidth(), bits.cardinality(), field.toString());
                assertEquals(field.bitOffset(), bits.nextSetBit(0), field.toString());
                assertEquals(field.bitOffset() + field.bitWidth(), bits.length(), field + " in one piece");
            }
        }
    }

    @Test
    void javaAndCWriteTheSameBytes() {
        for (String tag : tags()) {
            List<Field> own = fieldsOf(tag);
            Seeded.check(random -> {
                try (Arena arena = Arena.ofConfined()) {
                    MemorySegment java = own.getFirst().allocate(arena);
                    MemorySegment c = own.getFirst().allocate(arena);
                    fill(random, java, c);
                    for (int i = 0; i < WRITES; i++) {
                        Field field = own.get(random.nextInt(own.size()));
                        long value = Numbers.any(random);
                        field.write(java, value);
                        field.writeInC(c, value);
                        assertArrayEquals(bytes(c), bytes(java), field + " = " + value);
                    }
                }
            });
        }
    }

    @Test
    void javaReadsWhatCReads() {
        for (String tag : tags()) {
            List<Field> own = fieldsOf(tag);
            Seeded.check(random -> {
                try (Arena arena = Arena.ofConfined()) {
                    MemorySegment record = own.getFirst().allocate(arena);
                    fill(random, record, record);
                    own.forEach(it -> assertEquals(it.readInC(record), it.read(record), it.toString()));
                }
            });
        }
    }

    /** Nothing can be forgotten: what Java has C has told of. */
    @Test
    void everyBitFieldIsTested() {
        Set<String> java = new TreeSet<>();
        for (String tag : tags()) {
            Stream.of(JavaView.type(tag).getMethods())
                    .map(it -> it.getName())
                    .filter(it -> it.endsWith("$bitOffset"))
                    .forEach(it -> java.add(tag + "." + it.replace("$bitOffset", "")));
        }
        assertEquals(fields.stream().map(Field::toString).collect(Collectors.toCollection(TreeSet::new)), java);
        assertEquals(Set.of("widths_bits", "widths_flags", "widths_gaps"), tags());
    }

    private Set<String> tags() {
        return fields.stream().map(Field::record).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Field> fieldsOf(String tag) {
        return fields.stream().filter(it -> it.record().equals(tag)).toList();
    }

    /** What lies between the bit-fields must stay as it is. */
    private static void fill(Random random, MemorySegment java, MemorySegment c) {
        byte[] content = new byte[(int) java.byteSize()];
        random.nextBytes(content);
        java.copyFrom(MemorySegment.ofArray(content));
        c.copyFrom(MemorySegment.ofArray(content));
    }

    private static byte[] bytes(MemorySegment record) {
        return record.toArray(ValueLayout.JAVA_BYTE);
    }
}
