// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Adler32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.junit.jupiter.api.Test;

/** The byte kernels against the JDK's own. */
class BytesTest {
    @Test
    void histogramCountsEachByte() {
        Seeded.check(it -> {
            byte[] data = bytes(it.random(), it.size());
            long[] expected = new long[256];
            for (byte b : data) {
                expected[Byte.toUnsignedInt(b)]++;
            }
            assertArrayEquals(expected, Bytes.histogram(data));
            long[] bins = new long[256];
            Arrays.fill(bins, -1);
            Bytes.histogram(data, bins);
            assertArrayEquals(expected, bins);
        });
    }

    @Test
    void crc32cIsTheJdks() {
        Seeded.check(it -> {
            byte[] data = bytes(it.random(), it.size());
            assertEquals(of(new CRC32C(), data), Integer.toUnsignedLong(Bytes.crc32c(0, data)));
        });
    }

    @Test
    void adler32IsTheJdks() {
        Seeded.check(it -> {
            byte[] data = bytes(it.random(), it.size());
            assertEquals(of(new Adler32(), data), Integer.toUnsignedLong(Bytes.adler32(1, data)));
        });
    }

    @Test
    void adler32OfTheGreatestBytesIsTheJdks() {
        byte[] data = new byte[100_003];
        Arrays.fill(data, (byte) 0xFF);
        assertEquals(of(new Adler32(), data), Integer.toUnsignedLong(Bytes.adler32(1, data)));
    }

    @Test
    void checksumsContinue() {
        Seeded.check(it -> {
            byte[] data = bytes(it.random(), it.size());
            int cut = it.random().nextInt(data.length + 1);
            byte[] head = Arrays.copyOf(data, cut);
            byte[] tail = Arrays.copyOfRange(data, cut, data.length);
            assertEquals(Bytes.crc32c(0, data), Bytes.crc32c(Bytes.crc32c(0, head), tail));
            assertEquals(Bytes.adler32(1, data), Bytes.adler32(Bytes.adler32(1, head), tail));
        });
    }

    @Test
    void knownChecksums() {
        byte[] digits = "123456789".getBytes(UTF_8);
        assertEquals(0xE3069283, Bytes.crc32c(0, digits));
        assertEquals(0x091E01DE, Bytes.adler32(1, digits));
    }

    @Test
    void countCountsOneByte() {
        Seeded.check(it -> {
            byte[] data = bytes(it.random(), it.size());
            byte wanted = (byte) it.random().nextInt();
            long expected = 0;
            for (byte b : data) {
                expected += b == wanted ? 1 : 0;
            }
            assertEquals(expected, Bytes.count(data, wanted));
        });
    }

    @Test
    void validUtf8IsValidToItsEnd() {
        Seeded.check(it -> {
            byte[] data = text(it.random(), it.size()).getBytes(UTF_8);
            assertEquals(data.length, Bytes.utf8Validate(data));
        });
    }

    @Test
    void theFirstErrorIsWhereTheJdksDecoderStops() {
        Seeded.check(it -> {
            byte[] data = text(it.random(), it.size() + 1).getBytes(UTF_8);
            for (int i = 1 + it.random().nextInt(3); i > 0; i--) {
                data[it.random().nextInt(data.length)] = (byte) it.random().nextInt();
            }
            byte[] cut = Arrays.copyOf(data, data.length - it.random().nextInt(3) % data.length);
            assertEquals(firstError(cut), Bytes.utf8Validate(cut));
        });
    }

    @Test
    void illFormedSequencesOfEachKindAreFound() {
        for (List<Integer> sequence : List.of(
                List.of(0x80),
                List.of(0xC0, 0x80),
                List.of(0xC1, 0xBF),
                List.of(0xE0, 0x9F, 0xBF),
                List.of(0xED, 0xA0, 0x80),
                List.of(0xF0, 0x8F, 0xBF, 0xBF),
                List.of(0xF4, 0x90, 0x80, 0x80),
                List.of(0xF5, 0x80, 0x80, 0x80),
                List.of(0xFF),
                List.of(0xE2, 0x82),
                List.of(0xF0, 0x9F, 0x98))) {
            for (int offset : new int[] {0, 1, 15, 31, 63, 64, 100}) {
                byte[] data = new byte[offset + sequence.size()];
                Arrays.fill(data, (byte) 'a');
                for (int i = 0; i < sequence.size(); i++) {
                    data[offset + i] = sequence.get(i).byteValue();
                }
                assertEquals(offset, Bytes.utf8Validate(data), () -> sequence + " at " + offset);
            }
        }
    }

    private static long of(Checksum checksum, byte[] data) {
        checksum.update(data);
        return checksum.getValue();
    }

    private static long firstError(byte[] data) {
        ByteBuffer in = ByteBuffer.wrap(data);
        var decoder = UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(data.length + 1);
        decoder.decode(in, out, true);
        return in.position();
    }

    private static byte[] bytes(Random random, int n) {
        byte[] data = new byte[n];
        random.nextBytes(data);
        return data;
    }

    private static String text(Random random, int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            int point = switch (random.nextInt(8)) {
                case 0 -> random.nextInt(0x80, 0x800);
                case 1 -> random.nextInt(0x800, 0xD800);
                case 2 -> random.nextInt(0xE000, 0x10000);
                case 3 -> random.nextInt(0x10000, 0x110000);
                default -> random.nextInt(0x80);
            };
            text.appendCodePoint(point);
        }
        return text.toString();
    }
}
