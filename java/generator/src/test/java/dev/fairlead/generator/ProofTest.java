// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.emit.proof.Proof;
import dev.fairlead.generator.emit.proof.ProofEmitter;
import dev.fairlead.generator.emit.proof.ProofInput;
import dev.fairlead.generator.harness.CProgram;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.TypeUse;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ProofCheck;
import dev.fairlead.generator.read.ReadRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof holds as it is read, and fails, naming the declaration, as soon as one fact of the model is another. */
class ProofTest {
    private static final String HEADER = """
            typedef unsigned char octet;
            enum grade { GOOD, BAD = -1 };
            enum large { LARGEST = 0xffffffffffffffffULL };
            typedef enum __attribute__((packed)) { TINY = 200 } tiny;
            struct scan {
                char name;
                struct { short red; unsigned green : 3; } color[2];
                union { struct { long whole; int part : 5; }; double real; };
                enum { RAW, COOKED } state;
                struct { int x; } *points;
                const _Bool done : 1;
                octet tail[];
            };
            typedef union { int number; float real; } value;
            struct __attribute__((packed)) wide { int first : 32; unsigned long long second : 64; long long third : 64; };
            extern struct { int v; } variable[4];
            #define LIMIT 64
            #define LOWEST (-9223372036854775807LL - 1)
            #define MASK 18446744073709551615ULL
            #define RATIO 0.1f
            #define MINUS_ZERO (-0.0)
            #define ENDLESS (-1.0 / 0.0)
            #define TITLE "scan? \\"1\\" \\\\ \\001" "9"
            #define NOWHERE ((void *) -1)
            static const int five = 5;
            #define FIVE five
            #define red hidden
            """;

    @TempDir
    private Path folder;

    private Path header = Path.of("");
    private Optional<HeaderModel> read = Optional.empty();

    @BeforeEach
    void readHeader() throws Exception {
        header = Files.writeString(folder.resolve("scan.h"), HEADER);
        read = Optional.of(new HeaderReader().read(request()));
    }

    private ReadRequest request() {
        return new ReadRequest(List.of(header.toString()), List.of(), List.of(), List.of(), Optional.empty(), false);
    }

    private HeaderModel model() {
        return read.orElseThrow();
    }

    private static ProofCheck check() {
        return new ProofCheck(_ -> {});
    }

    private Proof proof(HeaderModel model) throws DiagnosticException {
        DeclarationKey five = new DeclarationKey(Kind.CONSTANT, "FIVE");
        return new ProofEmitter()
                .emit(
                        model,
                        new ProofInput(
                                List.of("scan.h"),
                                List.of("scan.h"),
                                List.of(),
                                Set.of("red", "LIMIT"),
                                check().inScope(request()),
                                Optional.of(Set.of(five))));
    }

    /** {@return what clang finds wrong in the proof of a model, each with the declaration} */
    private List<String> failures(HeaderModel model) throws Exception {
        Proof proof = proof(model);
        return check().check(request(), folder, proof.file().text()).failures().stream()
                .map(it -> proof.at(it.line())
                                .map(Symbol::key)
                                .map(Object::toString)
                                .orElse("C itself") + ": " + it.message())
                .toList();
    }

    private static DeclarationKey struct(String tag) {
        return new DeclarationKey(Kind.STRUCT, tag);
    }

    private static DeclarationKey constant(String name) {
        return new DeclarationKey(Kind.CONSTANT, name);
    }

    private void assertFails(HeaderModel altered, String declaration, String words) throws Exception {
        List<String> failures = failures(altered);
        assertTrue(
                failures.stream().anyMatch(it -> it.startsWith(declaration + ": ") && it.contains(words)),
                () -> "no failure of " + declaration + " with '" + words + "' among " + failures);
    }

    private HeaderModel withFacts(UnaryOperator<TargetFacts> change) {
        return new HeaderModel(
                model().headers(), model().declarations(), model().refusals(), List.of(change.apply(model().host())));
    }

    private HeaderModel withLayout(DeclarationKey key, UnaryOperator<RecordLayout> change) {
        return withFacts(facts -> {
            Map<DeclarationKey, RecordLayout> records = new HashMap<>(facts.records());
            records.computeIfPresent(key, (_, layout) -> change.apply(layout));
            return new TargetFacts(facts.triple(), facts.scalars(), records, facts.enumTypes(), facts.constants());
        });
    }

    private HeaderModel withValue(String name, ConstantValue value) {
        return withFacts(facts -> {
            Map<DeclarationKey, ConstantValue> constants = new HashMap<>(facts.constants());
            constants.put(constant(name), value);
            return new TargetFacts(facts.triple(), facts.scalars(), facts.records(), facts.enumTypes(), constants);
        });
    }

    private HeaderModel withEnum(DeclarationKey key, Scalar type) {
        return withFacts(facts -> {
            Map<DeclarationKey, Scalar> enums = new HashMap<>(facts.enumTypes());
            enums.put(key, type);
            return new TargetFacts(facts.triple(), facts.scalars(), facts.records(), enums, facts.constants());
        });
    }

    private HeaderModel withWidth(String name, int width) {
        List<Declaration> declarations = new ArrayList<>();
        for (Declaration declaration : model().declarations()) {
            declarations.add(
                    declaration instanceof Declaration.Composite record
                            ? new Declaration.Composite(
                                    record.symbol(),
                                    record.fields().stream()
                                            .map(it -> it.name().equals(name) ? withWidth(it, width) : it)
                                            .toList(),
                                    record.complete())
                            : declaration);
        }
        return new HeaderModel(model().headers(), declarations, model().refusals(), model().targets());
    }

    private static Field withWidth(Field field, int width) {
        return new Field(field.name(), field.type(), field.location(), field.comment(), OptionalInt.of(width));
    }

    private static RecordLayout withOffset(RecordLayout layout, int member, long bits) {
        List<Long> offsets = new ArrayList<>(layout.offsetBits());
        offsets.set(member, bits);
        return new RecordLayout(layout.size(), layout.alignment(), offsets);
    }

    @Test
    void whatWasReadHolds() throws Exception {
        assertEquals(List.of(), failures(model()));
    }

    @Test
    void theHostsCompilerAgrees() throws Exception {
        Path file = Files.writeString(
                folder.resolve("proof.c"), proof(model()).file().text());
        CProgram.compile(file, List.of("-std=c11"));
        CProgram.compile(file, List.of());
    }

    @Test
    void theHostsCompilerSeesWhatIsWrong() throws Exception {
        HeaderModel altered = withLayout(struct("scan"), it -> withOffset(it, 1, 24));
        Path file = Files.writeString(
                folder.resolve("proof.c"), proof(altered).file().text());
        String said = "";
        try {
            CProgram.compile(file, List.of("-std=c11"));
        } catch (AssertionError e) {
            said = String.valueOf(e.getMessage());
        }
        assertTrue(said.contains("offsetof(struct scan, color) is 3"), said);
    }

    @Test
    void eachNumberOfARecordIsProven() throws Exception {
        assertFails(
                withLayout(struct("scan"), it -> new RecordLayout(it.size() + 8, it.alignment(), it.offsetBits())),
                "struct scan",
                "sizeof(struct scan) is ");
        assertFails(
                withLayout(struct("scan"), it -> new RecordLayout(it.size(), 4, it.offsetBits())),
                "struct scan",
                "_Alignof(struct scan) is 4");
        assertFails(
                withLayout(struct("scan"), it -> withOffset(it, 1, 24)),
                "struct scan",
                "offsetof(struct scan, color) is 3");
        // The members of an anonymous one lie where it lies.
        assertFails(
                withLayout(struct("scan"), it -> withOffset(it, 2, 0)),
                "struct scan",
                "offsetof(struct scan, whole) is 0");
    }

    @Test
    void recordsWithoutATagAreProven() throws Exception {
        RecordLayout one = new RecordLayout(2, 2, List.of(0L));
        List<DeclarationKey> unnamed = model().declarations().stream()
                .filter(it -> it instanceof Declaration.Composite record
                        && record.complete()
                        && record.symbol().name().isEmpty()
                        && record.fields().size() == 1)
                .map(it -> it.symbol().key())
                .toList();
        List<String> failures = new ArrayList<>();
        for (DeclarationKey key : unnamed) {
            failures.addAll(failures(withLayout(key, _ -> one)));
        }
        String all = String.join("\n", failures);
        assertTrue(all.contains("sizeof(struct scan.points) is 2") && all.contains("sizeof(variable) is 2"), all);
        assertFails(
                withLayout(new DeclarationKey(Kind.UNION, "value"), it -> withOffset(it, 1, 8)),
                "union value",
                "offsetof(value, real) is 1");
    }

    @Test
    void aMemberOfAnotherTypeIsSeenByItsSize() throws Exception {
        HeaderModel altered = withFacts(facts -> {
            Map<Scalar, ScalarLayout> scalars = new HashMap<>(facts.scalars());
            scalars.put(Scalar.SHORT, new ScalarLayout(4, 4, true));
            return new TargetFacts(facts.triple(), scalars, facts.records(), facts.enumTypes(), facts.constants());
        });
        assertFails(altered, "C itself", "sizeof(short) is 4");
        assertFails(altered, "struct scan::1", "sizeof(struct scan.color.red) is 4");
    }

    @Test
    void theWidthOfEachBitFieldIsProven() throws Exception {
        for (String name : List.of("green", "part")) {
            int width = name.equals("green") ? 3 : 5;
            for (int other : List.of(width - 1, width + 1)) {
                List<String> failures = failures(withWidth(name, other));
                assertEquals(1, failures.size(), failures.toString());
                assertTrue(failures.getFirst().contains("." + name + " : " + other), failures.toString());
            }
        }
        for (String name : List.of("first", "second", "third")) {
            assertEquals(1, failures(withWidth(name, 31)).size(), name);
        }
        assertEquals(1, failures(withWidth("first", 33)).size());
    }

    @Test
    void widthAndSignOfAnEnumAreProven() throws Exception {
        DeclarationKey grade = new DeclarationKey(Kind.ENUM, "grade");
        assertFails(withEnum(grade, Scalar.SHORT), "enum grade", "sizeof(enum grade) is 2");
        assertFails(withEnum(grade, Scalar.UNSIGNED_INT), "enum grade", "enum grade is unsigned");
        DeclarationKey tiny = new DeclarationKey(Kind.ENUM, "tiny");
        assertFails(withEnum(tiny, Scalar.INT), "enum tiny", "sizeof(tiny) is 4");
        assertFails(withEnum(tiny, Scalar.SIGNED_CHAR), "enum tiny", "tiny is signed");
    }

    @Test
    void eachValueIsProven() throws Exception {
        Map<String, ConstantValue> wrong = new HashMap<>();
        for (String name : List.of("GOOD", "BAD", "LARGEST", "TINY", "LIMIT", "LOWEST", "MASK", "NOWHERE", "FIVE")) {
            wrong.put(name, new ConstantValue.Whole(3));
        }
        wrong.put("RATIO", new ConstantValue.Floating(Math.nextUp(0.1f)));
        wrong.put("MINUS_ZERO", new ConstantValue.Floating(0.0));
        wrong.put("ENDLESS", new ConstantValue.Floating(Double.POSITIVE_INFINITY));
        wrong.put("TITLE", new ConstantValue.Text("scan? \"1\" \\ \0018"));
        for (Map.Entry<String, ConstantValue> each : wrong.entrySet()) {
            List<String> failures = failures(withValue(each.getKey(), each.getValue()));
            assertEquals(1, failures.size(), each.getKey() + ": " + failures);
            assertTrue(
                    failures.getFirst().startsWith(each.getKey() + ": static assertion failed"), failures.toString());
        }
        List<String> longer = failures(withValue("TITLE", new ConstantValue.Text("longer")));
        assertEquals(2, longer.size(), longer.toString());
    }

    @Test
    void aNumberIsNotTakenForItsTwinOfTheOtherSign() throws Exception {
        assertFails(withValue("BAD", new ConstantValue.Whole(0xFFFF_FFFFL)), "BAD", "BAD is 4294967295");
        List<Declaration> declarations = model().declarations().stream()
                .map(it -> it instanceof Declaration.Constant constant
                                && constant.symbol().name().equals("MASK")
                        ? new Declaration.Constant(constant.symbol(), typeOf("LOWEST"))
                        : it)
                .toList();
        HeaderModel signed = new HeaderModel(model().headers(), declarations, model().refusals(), model().targets());
        assertFails(signed, "MASK", "MASK is -1");
    }

    private TypeUse typeOf(String name) {
        return ((Declaration.Constant) model().find(constant(name)).orElseThrow()).type();
    }

    @Test
    void whatOnlyClangComputesIsAskedOfClangAlone() throws Exception {
        String text = proof(model()).file().text();
        assertTrue(text.contains("#ifdef __clang__\n_Static_assert((FIVE) == 5, \"FIVE is 5\");\n#endif\n"), text);
        assertTrue(text.contains("#ifdef __clang__\n_Static_assert((ENDLESS) == -__builtin_inf()"), text);
    }

    @Test
    void aMacroThatWouldHideAMemberGoesFirst() throws Exception {
        String text = proof(model()).file().text();
        assertTrue(text.contains("\n#undef red\n"), text);
        assertFalse(text.contains("#undef LIMIT"), "what is asserted before needs no way cleared: " + text);
    }
}
