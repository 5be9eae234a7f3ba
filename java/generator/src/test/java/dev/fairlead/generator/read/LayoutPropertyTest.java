// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.harness.CProgram;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random records: the reader and the host's compiler must agree on every size, alignment and offset. */
class LayoutPropertyTest {
    private static final long SEED = 20_261_124;
    private static final int RECORDS = 150;
    private static final List<String> SCALARS = List.of(
            "char",
            "signed char",
            "short",
            "int",
            "unsigned",
            "long",
            "long long",
            "float",
            "double",
            "_Bool",
            "void *",
            "int8_t",
            "uint16_t",
            "enum color",
            "callback");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private int members;

    @Test
    void offsetsAgreeWithTheHostsCompiler() throws Exception {
        System.out.println("random records, seed " + SEED);
        StringBuilder header =
                new StringBuilder("#include <stdint.h>\nenum color { RED };\ntypedef void (*callback)(int);\n");
        for (int i = 0; i < RECORDS; i++) {
            header.append(record(i));
        }
        ReadHeader read = ReadHeader.of(folder, header.toString());
        StringBuilder program = new StringBuilder("#include <stdio.h>\n#include <stddef.h>\n#include \"header.h\"\n")
                .append("int main(void) {\n");
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            String tag = "r" + i;
            RecordLayout layout = read.layout(tag);
            program.append(
                    "printf(\"%s %%zu %%zu\\n\", sizeof(struct %s), _Alignof(struct %s));\n".formatted(tag, tag, tag));
            expected.append("%s %d %d\n".formatted(tag, layout.size(), layout.alignment()));
            for (Named member : named(read.model(), read.struct(tag), layout, 0)) {
                program.append("printf(\"%s.%s %%zu\\n\", 8 * offsetof(struct %s, %s));\n"
                        .formatted(tag, member.name(), tag, member.name()));
                expected.append("%s.%s %d\n".formatted(tag, member.name(), member.offset()));
            }
        }
        assertEquals(CProgram.run(folder, program.append("}\n").toString()), expected.toString(), "seed " + SEED);
    }

    private record Named(String name, long offset) {}

    /** The members as C names them: those of anonymous records belong to the outer one. */
    private static List<Named> named(HeaderModel model, Declaration.Composite record, RecordLayout layout, long base) {
        List<Named> found = new ArrayList<>();
        for (int i = 0; i < record.fields().size(); i++) {
            Field field = record.fields().get(i);
            long offset = base + layout.offsetBits().get(i);
            if (!field.name().isEmpty()) {
                found.add(new Named(field.name(), offset));
            } else if (field.type().canonical() instanceof CType.RecordRef ref) {
                DeclarationKey key = ref.key();
                RecordLayout inner =
                        Optional.ofNullable(model.host().records().get(key)).orElseThrow();
                found.addAll(
                        named(model, (Declaration.Composite) model.find(key).orElseThrow(), inner, offset));
            }
        }
        return found;
    }

    private String record(int number) {
        String attributes = switch (random.nextInt(6)) {
            case 0 -> " __attribute__((packed))";
            case 1 -> " __attribute__((aligned(" + (1 << random.nextInt(3, 7)) + ")))";
            default -> "";
        };
        StringBuilder text = new StringBuilder("struct r" + number + " {");
        int count = random.nextInt(1, 8);
        for (int i = 0; i < count; i++) {
            text.append(member(number, 2));
        }
        return text.append("}").append(attributes).append(";\n").toString();
    }

    private String member(int number, int depth) {
        String name = "m" + members++;
        return switch (random.nextInt(10)) {
            case 0 -> depth == 0 ? scalar() + " " + name + ";" : body(number, depth) + ";";
            case 1 -> depth == 0 ? scalar() + " " + name + ";" : body(number, depth) + " " + name + ";";
            case 2 -> scalar() + " " + name + "[" + random.nextInt(1, 6) + "];";
            case 3 -> scalar() + " " + name + "[2][" + random.nextInt(1, 4) + "];";
            case 4 -> number == 0 ? "char " + name + ";" : "struct r" + random.nextInt(number) + " " + name + ";";
            case 5 -> "_Alignas(" + (8 << random.nextInt(3)) + ") " + scalar() + " " + name + ";";
            default -> scalar() + " " + name + ";";
        };
    }

    private String body(int number, int depth) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "struct {" : "union {");
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            text.append(member(number, depth - 1));
        }
        return text.append("}").toString();
    }

    private String scalar() {
        return SCALARS.get(random.nextInt(SCALARS.size()));
    }
}
