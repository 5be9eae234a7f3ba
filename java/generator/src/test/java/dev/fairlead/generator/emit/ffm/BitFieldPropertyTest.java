// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random records with bit-fields of every type and width, packed ones and those in unions among them: what Java writes must
 * leave the same bytes as what the host's compiler writes, and both must read the same values.
 */
class BitFieldPropertyTest {
    private static final long SEED = 20_261_127;
    private static final int RECORDS = 120;
    private static final int ROUNDS = 8;
    private static final List<Type> TYPES = List.of(
            new Type("int", 32),
            new Type("unsigned", 32),
            new Type("signed char", 8),
            new Type("unsigned short", 16),
            new Type("long long", 64),
            new Type("unsigned long", 64),
            new Type("_Bool", 1),
            new Type("enum shade", 32));

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    private record Type(String name, int bits) {}

    private record Bits(String name, Type type, int width) {}

    private record Sample(String name, String declaration, List<Bits> bits) {}

    @Test
    void javaWritesAndReadsWhatTheCompilerDoes() throws Exception {
        System.out.println("random bit-fields, seed " + SEED);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            samples.add(sample("r" + i));
        }
        ClassLoader generated = generate(samples);
        for (Sample sample : samples) {
            check(sample, generated);
        }
    }

    private Sample sample(String name) {
        boolean isUnion = random.nextInt(6) == 0;
        String packed = random.nextInt(3) == 0 ? " __attribute__((packed))" : "";
        StringBuilder text = new StringBuilder((isUnion ? "union " : "struct ") + name + " {");
        List<Bits> bits = new ArrayList<>();
        int count = random.nextInt(1, 9);
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append("char c").append(i).append(";");
                case 1 -> text.append("int : ").append(random.nextInt(0, 9)).append(";");
                case 2 -> {
                    Bits inner = bits(i);
                    bits.add(inner);
                    text.append("struct {char d")
                            .append(i)
                            .append(";")
                            .append(declared(inner))
                            .append("};");
                }
                default -> {
                    bits.add(bits(i));
                    text.append(declared(bits.getLast()));
                }
            }
        }
        bits.add(new Bits("last", TYPES.getFirst(), 5));
        text.append(declared(bits.getLast())).append("}").append(packed).append(";");
        return new Sample(name, text.toString(), bits);
    }

    private Bits bits(int number) {
        Type type = TYPES.get(random.nextInt(TYPES.size()));
        return new Bits("b" + number, type, random.nextInt(1, type.bits() + 1));
    }

    private static String declared(Bits bits) {
        return bits.type().name() + " " + bits.name() + " : " + bits.width() + ";";
    }

    private ClassLoader generate(List<Sample> samples) throws Exception {
        StringBuilder header = new StringBuilder("enum shade { DARK, LIGHT = 1 << 30 };\n");
        StringBuilder source = new StringBuilder("#include \"bits.h\"\n");
        for (Sample sample : samples) {
            header.append(sample.declaration()).append('\n');
            String tag = sample.declaration().substring(0, sample.declaration().indexOf(" {"));
            for (Bits each : sample.bits()) {
                String suffix = sample.name() + "_" + each.name() + "(" + tag + " *r";
                header.append("void set_").append(suffix).append(", long long value);\n");
                header.append("long long get_").append(suffix).append(");\n");
                source.append("void set_%s, long long value) { r->%s = value; }\n".formatted(suffix, each.name()));
                source.append("long long get_%s) { return r->%s; }\n".formatted(suffix, each.name()));
            }
        }
        Path file = Files.writeString(folder.resolve("bits.h"), header.toString());
        Path library = CLibrary.build(Files.writeString(folder.resolve("bits.c"), source.toString()), folder);
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        List.of(file.toString()), List.of(), List.of(), List.of(), Optional.empty(), false));
        assertEquals(List.of(), model.refusals());
        RawOptions options =
                new RawOptions("bits", "bits_h", "bits_h$shared", List.of(":" + library), false, Optional.empty());
        return JavaCompilation.ofJdkOnly(new RawEmitter().emit(model, options)).load();
    }

    private void check(Sample sample, ClassLoader generated) throws Exception {
        Class<?> record = generated.loadClass("bits." + sample.name());
        Class<?> functions = generated.loadClass("bits.bits_h");
        long size = (long) record.getMethod("sizeof").invoke(null);
        for (int round = 0; round < ROUNDS; round++) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment byC = arena.allocate(size, Long.BYTES);
                byte[] background = new byte[(int) size];
                random.nextBytes(background);
                byC.copyFrom(MemorySegment.ofArray(background));
                MemorySegment byJava = arena.allocate(size, Long.BYTES).copyFrom(byC);
                for (Bits bits : sample.bits()) {
                    long value = random.nextLong();
                    writtenByC(functions, sample, bits, byC, value);
                    writtenByJava(record, bits, byJava, value);
                    assertEquals(hex(byC), hex(byJava), () -> bits + " of " + sample.declaration());
                }
                for (Bits bits : sample.bits()) {
                    Method get = functions.getMethod("get_" + sample.name() + "_" + bits.name(), MemorySegment.class);
                    Object read =
                            record.getMethod(bits.name(), MemorySegment.class).invoke(null, byJava);
                    assertEquals(get.invoke(null, byC), asC(read, bits), () -> bits + " of " + sample.declaration());
                }
            }
        }
    }

    private static void writtenByC(Class<?> functions, Sample sample, Bits bits, MemorySegment record, long value)
            throws ReflectiveOperationException {
        functions
                .getMethod("set_" + sample.name() + "_" + bits.name(), MemorySegment.class, long.class)
                .invoke(null, record, value);
    }

    private static void writtenByJava(Class<?> type, Bits bits, MemorySegment record, long value)
            throws ReflectiveOperationException {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(bits.name()) && method.getParameterCount() == 2) {
                method.invoke(null, record, as(method.getParameterTypes()[1], value));
                return;
            }
        }
        throw new AssertionError("no setter for " + bits);
    }

    private static Object as(Class<?> type, long value) {
        return switch (type.getName()) {
            case "boolean" -> value != 0;
            case "byte" -> (byte) value;
            case "short" -> (short) value;
            case "int" -> (int) value;
            default -> value;
        };
    }

    /** What C's conversion to long long makes of a value. */
    private static long asC(Object value, Bits bits) {
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        long number = ((Number) value).longValue();
        boolean unsigned =
                bits.type().name().startsWith("unsigned") || bits.type().name().startsWith("enum");
        return unsigned && bits.width() < Long.SIZE ? number & (1L << bits.width()) - 1 : number;
    }

    private static String hex(MemorySegment segment) {
        return HexFormat.of().formatHex(segment.toArray(ValueLayout.JAVA_BYTE));
    }
}
