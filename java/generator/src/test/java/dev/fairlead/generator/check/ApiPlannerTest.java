// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.check.ModelBuilder.P;
import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the api layer makes of signatures. */
class ApiPlannerTest {
    private static final P X = new P("const double *", "x", "in", "length=n");
    private static final P Y = new P("const double *", "y", "in", "length=n");
    private static final P N = new P("size_t", "n");

    @Test
    void aBufferAndItsLengthAreOneSegmentAndOutIsTheResult() {
        ModelBuilder model = new ModelBuilder()
                .function("void", "scan_sum", X, N, new P("double *", "result", "out"))
                .function("void", "scan_dot", X, Y, N, new P("double *", "result", "out"));
        assertEquals(
                List.of("double Scan.scanSum(MemorySegment)", "double Scan.scanDot(MemorySegment, MemorySegment)"),
                Planned.methods(model, ""));
    }

    @Test
    void buffersOfOneLengthAreExactUnlessTheyAreOnlyWritten() {
        ModelBuilder model =
                new ModelBuilder().function("void", "scan_add", X, Y, new P("double *", "z", "out", "length=n"), N);
        ApiMethod method =
                Planned.plan(model, "").classes().getFirst().methods().getFirst();
        Role.Length length = (Role.Length) method.roles().getLast();
        assertEquals(
                List.of("x", "y"),
                length.exact().stream().map(Role.Buffer::name).toList());
        assertEquals(
                List.of("z"), length.atLeast().stream().map(Role.Buffer::name).toList());
    }

    @Test
    void aBufferThatIsOnlyWrittenDeterminesItsOwnLength() {
        ModelBuilder model = new ModelBuilder()
                .function("void", "scan_fill", new P("float *", "z", "out", "length=n"), new P("int", "n"));
        ApiMethod method =
                Planned.plan(model, "").classes().getFirst().methods().getFirst();
        Role.Length length = (Role.Length) method.roles().getLast();
        assertEquals(
                List.of("z"), length.exact().stream().map(Role.Buffer::name).toList());
        assertEquals(Integer.MAX_VALUE, length.limit());
        assertEquals(JavaScalar.INT, length.type());
    }

    @Test
    void severalResultsAreARecord() {
        ModelBuilder model = new ModelBuilder()
                .function("int", "scan_range", X, N, new P("double *", "low", "out"), new P("double *", "high", "out"));
        ApiMethod method =
                Planned.plan(model, "").classes().getFirst().methods().getFirst();
        assertEquals("ScanRange", method.resultType());
        assertEquals(
                List.of("returned", "low", "high"),
                method.results().stream().map(ApiMethod.Result::name).toList());
    }

    @Test
    void aFixedNumberOfResultsIsAnArrayOrGoesToTheCallersSegment() {
        ModelBuilder model = new ModelBuilder()
                .function(
                        "void",
                        "scan_bins",
                        new P("const uint8_t *", "data", "in", "length=n"),
                        N,
                        new P("unsigned long *", "bins", "out", "length=256"))
                .function("void", "scan_many", new P("double *", "many", "out", "length=100000"));
        assertEquals(
                List.of(
                        "long[] Scan.scanBins(MemorySegment)",
                        "void Scan.scanBins(MemorySegment, MemorySegment)",
                        "void Scan.scanMany(MemorySegment)"),
                Planned.methods(model, ""));
    }

    @Test
    void aShortFunctionTakesArraysToo() {
        ModelBuilder model = new ModelBuilder()
                .struct("point", "double", "double")
                .function("void", "scan_sum", "short=4096", X, N, new P("double *", "result", "out"))
                .function(
                        "void",
                        "scan_hull",
                        "short=4096",
                        new P("const struct point *", "points", "in", "length=n"),
                        N);
        assertEquals(
                List.of(
                        "double Scan.scanSum(MemorySegment)",
                        "double Scan.scanSum(double[])",
                        "void Scan.scanHull(MemorySegment)"),
                Planned.methods(model, ""));
    }

    @Test
    void imagesKeepTheirSides() {
        ModelBuilder model = new ModelBuilder()
                .function(
                        "void",
                        "scan_median",
                        new P("const uint16_t *", "src", "in", "image=width,height,src_stride"),
                        new P("uint16_t *", "dst", "out", "image=width,height,16"),
                        new P("size_t", "width"),
                        new P("uint32_t", "height"),
                        new P("size_t", "src_stride"));
        assertEquals(
                List.of("void Scan.scanMedian(MemorySegment, MemorySegment, long, int, long)"),
                Planned.methods(model, ""));
        Role.Grid dst = grid(model, 1);
        assertEquals(Shape.IMAGE, dst.shape());
        assertEquals(new Extent.OfParameter("height", true), dst.sides().get(1));
        assertEquals(new Extent.Constant(16), dst.sides().get(2));
    }

    @Test
    void volumesKeepTheirSides() {
        ModelBuilder model = new ModelBuilder()
                .function(
                        "void",
                        "scan_fill",
                        new P("float *", "dst", "out", "volume=width,4,depth,8,slice_stride"),
                        new P("int", "width"),
                        new P("uint32_t", "depth"),
                        new P("size_t", "slice_stride"));
        assertEquals(List.of("void Scan.scanFill(MemorySegment, int, int, long)"), Planned.methods(model, ""));
        Role.Grid dst = grid(model, 0);
        assertEquals(Shape.VOLUME, dst.shape());
        assertEquals(
                List.of(
                        new Extent.OfParameter("width", false),
                        new Extent.Constant(4),
                        new Extent.OfParameter("depth", true),
                        new Extent.Constant(8),
                        new Extent.OfParameter("sliceStride", false)),
                dst.sides());
    }

    @Test
    void whatJavaHasNoTypeForIsMemoryAndNeverAValue() {
        ModelBuilder model = new ModelBuilder()
                .typedef("real", "long double")
                .function("void", "scan_wide", new P("real", "x"))
                .function("long double", "scan_exact", new P("int", "x"))
                .function("void", "scan_wider", new P("long double *", "x"))
                .function("void", "scan_precise", new P("const real *", "x", "in", "length=n"), N)
                .function("void", "scan_three", new P("long double *", "x", "out", "length=3"));
        assertEquals(
                List.of(
                        "void Scan.scanPrecise(MemorySegment)",
                        "void Scan.scanThree(MemorySegment)",
                        "raw: scan_wide: parameter 'x' is a real passed by value",
                        "raw: scan_exact: its result is a long double returned by value",
                        "raw: scan_wider: nothing is said of parameter 'x'"),
                Planned.methods(model, ""));
    }

    @Test
    void textGoesInAndComesOut() {
        ModelBuilder model = new ModelBuilder()
                .function("void", "scan_open", new P("const char *", "path", "in"))
                .function("void", "scan_name", new P("const char * *", "name", "out"))
                .function("const char *", "scan_version")
                .function("const char *", "scan_owner");
        assertEquals(
                List.of(
                        "void Scan.scanOpen(String)",
                        "String Scan.scanName()",
                        "String Scan.scanVersion()",
                        "raw: scan_owner: the owner of what it returns is not known"),
                Planned.methods(model, "[[function]]\nmatch = \"scan_version\"\nreturns = { string = true }\n"));
    }

    @Test
    void theTomlSaysWhatAHeaderLeavesOut() {
        ModelBuilder model = new ModelBuilder()
                .function(
                        "unsigned long",
                        "crc32_z",
                        new P("unsigned long", "crc"),
                        new P("const unsigned char *", "buf"),
                        new P("size_t", "len"))
                .function("void", "scan_skip", new P("int", "level"));
        ApiPlan plan = Planned.plan(model, """
                [[function]]
                match = "crc32_*"
                short = 100
                params.buf = { in = true, length = "len" }
                [[function]]
                match = "scan_skip"
                skip = true
                """);
        assertEquals(1, plan.functionCount());
        assertEquals("crc32Z", plan.classes().getFirst().methods().getFirst().name());
        assertEquals(
                List.of(new Annotation("short", List.of("100"))),
                plan.model().declarations().getFirst().symbol().annotations());
    }

    @Test
    void theTomlsShapeReplacesTheHeaders() {
        ModelBuilder model =
                new ModelBuilder().function("void", "scan_put", new P("double *", "x", "inout", "length=n"), N);
        assertEquals(
                List.of("void Scan.scanPut(MemorySegment, long)"),
                Planned.methods(
                        model,
                        "[[function]]\nmatch = \"scan_put\"\nparams.x = { volume = [\"n\", 2, 2, \"n\", 100] }\n"));
    }

    @Test
    void theTomlWinsOverTheHeader() {
        ModelBuilder model =
                new ModelBuilder().function("void", "scan_put", new P("double *", "x", "inout", "length=wrong"), N);
        assertEquals(
                List.of("void Scan.scanPut(MemorySegment)"),
                Planned.methods(
                        model, "[[function]]\nmatch = \"scan_put\"\nparams.1 = { out = true, length = \"n\" }\n"));
    }

    @Test
    void namesFollowTheFirstRuleThatMatches() {
        ModelBuilder model = new ModelBuilder()
                .function("int", "scan_mean_value_f64")
                .function("int", "scan_default")
                .function("int", "other");
        assertEquals(
                List.of("int Probe.meanValue()", "int Probe.default_()", "int Probe.another()"),
                Planned.methods(model, """
                        [[class]]
                        header = "scan.h"
                        java = "Probe"
                        [[name]]
                        match = "scan_(.*)_f64"
                        java = "$1"
                        [[name]]
                        match = "scan_(.*)"
                        java = "$1"
                        [[function]]
                        match = "other"
                        java = "another"
                        """));
    }

    @Test
    void whatNobodyAnnotatedStaysRaw() {
        ModelBuilder model = new ModelBuilder()
                .struct("scan")
                .struct("point", "double", "double")
                .function("void", "scan_read", new P("double *", "x"), N)
                .function("void", "scan_each", new P("callback *", "visit"))
                .function("void", "scan_move", new P("struct point", "to"))
                .function("void", "scan_close", new P("struct scan *", "scan"))
                .function("void", "scan_log", new P("int", "level"), new P("...", ""))
                .function("int", "scan_level", new P("int", "step"));
        assertEquals(
                List.of(
                        "int Scan.scanLevel(int)",
                        "raw: scan_read: nothing is said of parameter 'x'",
                        "raw: scan_each: parameter 'visit' is a callback",
                        "raw: scan_move: parameter 'to' is a record passed by value",
                        "raw: scan_close: nothing is said of parameter 'scan'",
                        "raw: scan_log: it takes further arguments, whose types a caller settles: makeInvoker"),
                Planned.methods(model, ""));
    }

    @Test
    void aStatusTypedefBecomesAnException() {
        ModelBuilder model = new ModelBuilder()
                .enumeration("scan_code", "SCAN_OK", "SCAN_EMPTY")
                .typedef("scan_status", "int32_t", "status=scan_code")
                .function("scan_status", "scan_go");
        ApiPlan plan = Planned.plan(model, "[status]\nexception = \"ScanFailure\"\n");
        StatusFamily family = plan.statuses().getFirst();
        assertEquals("ScanFailure", family.exceptionName());
        assertEquals("SCAN_OK", family.okName());
        assertEquals(
                List.of(new StatusTable(
                        0, "SCAN_OK", List.of(new StatusTable.Code(1, "SCAN_EMPTY", "About SCAN_EMPTY")))),
                family.tables());
        assertEquals("void", plan.classes().getFirst().methods().getFirst().resultType());
    }

    @Test
    void aStatusRuleNamesFunctionsAndCodes() {
        ModelBuilder model = new ModelBuilder()
                .constant("SCAN_DONE", 7)
                .constant("SCAN_BUSY", 8)
                .constant("SCAN_ALSO_BUSY", 8)
                .function("int", "scan_go")
                .function("int", "scan_count")
                .function("const char *", "scan_text", new P("int", "code"));
        ApiPlan plan = Planned.plan(model, """
                [status]
                match = ["scan_go"]
                ok = "SCAN_DONE"
                names = "SCAN_*"
                message = "scan_text"
                """);
        StatusFamily family = plan.statuses().getFirst();
        assertEquals("ScanException", family.exceptionName());
        StatusTable table = family.tables().getFirst();
        assertEquals(7, table.ok());
        assertEquals(
                List.of("SCAN_BUSY"),
                table.codes().stream().map(StatusTable.Code::name).toList());
        assertTrue(family.message().isPresent());
        List<ApiMethod> methods = plan.classes().getFirst().methods();
        assertEquals(
                List.of("void", "int"),
                methods.stream().map(ApiMethod::resultType).toList());
    }

    @Test
    void aStatusRuleWithoutNamesTakesThoseOfTheEnumThatIsReturned() {
        ModelBuilder model = new ModelBuilder()
                .constant("SCAN_MOST", 1)
                .enumeration("scan_order", "SCAN_UP", "SCAN_DOWN")
                .enumeration("scan_code", "SCAN_OK", "SCAN_EMPTY")
                .typedef("scan_status", "enum scan_code")
                .function("scan_status", "scan_go")
                .function("enum scan_order", "scan_turned");
        ApiPlan plan = Planned.plan(model, "[status]\nmatch = [\"scan_go\"]\n");
        assertEquals(
                List.of(new StatusTable(
                        0, "SCAN_OK", List.of(new StatusTable.Code(1, "SCAN_EMPTY", "About SCAN_EMPTY")))),
                plan.statuses().getFirst().tables());
        List<ApiMethod> methods = plan.classes().getFirst().methods();
        assertEquals(
                List.of("void", "int"),
                methods.stream().map(ApiMethod::resultType).toList());
    }

    /** The role of a parameter of the only function. */
    private static Role.Grid grid(ModelBuilder model, int parameter) {
        ApiMethod method =
                Planned.plan(model, "").classes().getFirst().methods().getFirst();
        return (Role.Grid) method.roles().get(parameter);
    }
}
