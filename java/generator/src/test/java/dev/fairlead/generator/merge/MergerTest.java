// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.harness.Targets;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.Widths;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several targets have, as one model. */
class MergerTest {
    private static final Path GOLDEN = Path.of("../../bindings/golden/raw-targets/input.h");

    @TempDir
    private Path folder;

    private HeaderModel merged(String header) throws Exception {
        return Merger.merge(Targets.read(Files.writeString(folder.resolve("x.h"), header)));
    }

    @Test
    void aSingleModelStaysWhatItIs() throws Exception {
        HeaderModel only = Targets.read(GOLDEN).getFirst();
        assertSame(only, Merger.merge(List.of(only)));
    }

    @Test
    void whatEachTargetHasCanBeTakenOutAgain() throws Exception {
        List<HeaderModel> read = Targets.read(GOLDEN);
        HeaderModel merged = Merger.merge(read);
        Set<DeclarationKey> refused =
                merged.refusals().stream().map(it -> it.symbol().key()).collect(Collectors.toSet());
        assertFalse(refused.isEmpty());
        for (int i = 0; i < read.size(); i++) {
            HeaderModel own = merged.on(i);
            HeaderModel expected = read.get(i);
            Map<DeclarationKey, Declaration> declared = own.byKey();
            assertEquals(expected.host().platform(), own.host().platform());
            Set<DeclarationKey> keys = new HashSet<>(expected.byKey().keySet());
            keys.removeAll(refused);
            Set<DeclarationKey> kept = new HashSet<>(declared.keySet());
            kept.removeAll(refused);
            assertEquals(keys, kept, own.host().platform());
            for (DeclarationKey key : keys) {
                String where = key + " on " + own.host().platform();
                assertEquals(said(expected.byKey().get(key)), said(declared.get(key)), where);
                assertEquals(
                        expected.host().records().get(key), own.host().records().get(key), key.toString());
                assertEquals(
                        expected.host().constants().get(key),
                        own.host().constants().get(key),
                        key.toString());
                assertEquals(
                        expected.host().enumTypes().get(key),
                        own.host().enumTypes().get(key),
                        key.toString());
            }
        }
    }

    /** Spelled and placed is all as on the first target that has it; what it means is each one's own. */
    private static String said(@Nullable Declaration declaration) {
        return String.valueOf(declaration).replaceAll("(written|location)=[^,]*,", "");
    }

    @Test
    void integersOfDifferentWidthsAreOneThatVaries() throws Exception {
        HeaderModel merged =
                merged("typedef __SIZE_TYPE__ size;\ntypedef __WCHAR_TYPE__ letter;\nsize f(letter c, long n);");
        Declaration.Function function = (Declaration.Function) find(merged, Kind.FUNCTION, "f");
        Widths widths = new Widths(merged.targets());
        assertFalse(widths.vary(function.type().result()));
        assertTrue(widths.vary(function.type().parameters().get(0).type()));
        assertEquals(
                List.of(4, 4, 4, 4, 4, -2, -2, 4, 4),
                widths.of(function.type().parameters().get(0).type()));
        assertEquals(
                List.of(8, 8, 8, 8, 8, 4, 4, 8, 8),
                widths.of(function.type().parameters().get(1).type()));
        Declaration.Typedef size = (Declaration.Typedef) find(merged, Kind.TYPEDEF, "size");
        assertTrue(
                size.target().type() instanceof CType.Varying,
                String.valueOf(size.target().type()));
    }

    @Test
    void aLongOfWindowsThatIsAnIntElsewhereIsAnIntWhicheverIsReadFirst() throws Exception {
        Path header = Files.writeString(folder.resolve("x.h"), """
                #ifdef _WIN32
                typedef unsigned long word;
                #else
                typedef unsigned int word;
                #endif
                word f(word w, long n);
                """);
        for (List<HeaderModel> order : List.of(
                Targets.read(header),
                Targets.read(header).reversed(),
                Targets.read(header).subList(4, 7))) {
            HeaderModel merged = Merger.merge(order);
            Declaration.Function function = (Declaration.Function) find(merged, Kind.FUNCTION, "f");
            Widths widths = new Widths(merged.targets());
            assertFalse(widths.vary(function.type().result()));
            assertEquals(
                    new CType.ScalarType(Scalar.UNSIGNED_INT),
                    function.type().result().canonical(),
                    order.getFirst().host().platform());
            assertTrue(widths.vary(function.type().parameters().get(1).type()));
        }
    }

    @Test
    void membersAndConstantsThatSomeLackAreAbsentThere() throws Exception {
        HeaderModel merged = merged("""
                struct s {
                    int a;
                #ifdef _WIN32
                    int b;
                #endif
                    int c;
                };
                enum e { ONE, TWO
                #ifdef __APPLE__
                , THREE
                #endif
                };
                #ifdef __APPLE__
                void mac(void);
                #endif
                """);
        Declaration.Composite record = (Declaration.Composite) find(merged, Kind.STRUCT, "s");
        assertEquals(
                List.of("a", "b", "c"),
                record.fields().stream().map(it -> it.name()).toList());
        assertEquals(
                List.of(0L, RecordLayout.ABSENT, 32L),
                layout(merged, "linux-x86_64").offsetBits());
        assertEquals(List.of(0L, 32L, 64L), layout(merged, "windows-aarch64").offsetBits());
        DeclarationKey three = new DeclarationKey(Kind.CONSTANT, "THREE");
        DeclarationKey mac = new DeclarationKey(Kind.FUNCTION, "mac");
        assertEquals(Set.of(three, mac), facts(merged, "linux-riscv64").absent());
        assertEquals(Set.of(), facts(merged, "macosx-x86_64").absent());
        assertEquals(
                new ConstantValue.Whole(2),
                facts(merged, "linux-riscv64").constants().get(three));
    }

    @Test
    void whatIsNotOneThingIsLeftOutAndSoIsWhatHoldsIt() throws Exception {
        HeaderModel merged = merged("""
                #ifdef _WIN32
                typedef void *handle;
                struct box { int inner; };
                #define KIND "text"
                #else
                typedef int handle;
                struct box { void *inner; };
                #define KIND 1
                #endif
                void open(handle h);
                struct holder { struct box box; };
                void hold(struct holder h);
                void refer(struct holder *h, handle *all);
                """);
        assertEquals(
                Map.of(
                        "handle", RefusalReason.TARGETS,
                        "box", RefusalReason.TARGETS,
                        "KIND", RefusalReason.TARGETS,
                        "open", RefusalReason.TARGETS,
                        "holder", RefusalReason.RECORD_CONTENT,
                        "hold", RefusalReason.RECORD_CONTENT),
                merged.refusals().stream()
                        .collect(Collectors.toMap(it -> it.symbol().name(), Refusal::reason)));
        assertEquals("parameter 'h' is int on linux, macosx; a pointer on windows", detail(merged, "open"));
        assertEquals("it holds struct box", detail(merged, "holder").replace("member 'box'", "it"));
        assertFalse(((Declaration.Composite) find(merged, Kind.STRUCT, "holder")).complete());
        assertEquals("refer", find(merged, Kind.FUNCTION, "refer").symbol().name());
    }

    @Test
    void aRefusalOfOneTargetSaysWhere() throws Exception {
        HeaderModel merged = merged("""
                #ifdef __x86_64__
                void many(__attribute__((vector_size(64))) int v);
                #else
                void many(int v);
                #endif
                """);
        assertTrue(
                detail(merged, "many").endsWith("on linux-x86_64, linux-x86_64-musl, windows-x86_64, macosx-x86_64"),
                detail(merged, "many"));
        assertTrue(facts(merged, "linux-x86_64").absent().contains(new DeclarationKey(Kind.FUNCTION, "many")));
        assertEquals(Set.of(), facts(merged, "linux-aarch64").absent());
    }

    private static String detail(HeaderModel model, String name) {
        return model.refusals().stream()
                .filter(it -> it.symbol().name().equals(name))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    private static Declaration find(HeaderModel model, Kind kind, String name) {
        return model.find(new DeclarationKey(kind, name)).orElseThrow();
    }

    private static RecordLayout layout(HeaderModel model, String platform) {
        return Objects.requireNonNull(facts(model, platform).records().get(new DeclarationKey(Kind.STRUCT, "s")));
    }

    private static TargetFacts facts(HeaderModel model, String platform) {
        return model.targets().stream()
                .filter(it -> it.platform().equals(platform))
                .findFirst()
                .orElseThrow();
    }
}
