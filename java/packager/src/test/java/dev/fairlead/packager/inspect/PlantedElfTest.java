// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.binary.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A library with one fault each: it is found, and nothing else is. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PlantedElfTest {
    private static final String NAME = "libscan.so";
    private static final String SOURCE = "int scan_open(int x) { return x; }";
    private static final String HOST = "linux-x86_64";

    @TempDir
    private Path folder;

    private Compiled compiled;

    @BeforeEach
    void compiler() {
        compiled = new Compiled(folder);
    }

    @Test
    void aGoodOnePasses() throws Exception {
        Inspection inspection = Gate.of(HOST).exports("scan_*").inspect(compiled.good());
        assertEquals(List.of(), inspection.findings());
        assertEquals(
                0,
                inspection.count(CheckStatus.NOT_CHECKABLE),
                inspection.results().toString());
    }

    @Test
    void whatIsCutOffOrNoLibrary() throws Exception {
        byte[] good = Files.readAllBytes(compiled.good());
        Inspection cut = Gate.of(HOST).inspect(NAME, Arrays.copyOf(good, good.length - 100));
        assertEquals(List.of("FL0201"), Gate.codes(cut));
        assertTrue(cut.findings().getFirst().message().contains("truncated"));
        Path program = compiled.build(NAME, "int main(void) { return 0; }", "-Wl,-z,now");
        assertTrue(Gate.of(HOST).codes(program).contains("FL0202"));
    }

    @Test
    void placesAndNames() throws Exception {
        byte[] good = Files.readAllBytes(compiled.good());
        assertEquals(
                Map.of(
                        "META-INF/native/linux-x86_64/libscan.so",
                        List.of(),
                        "META-INF/native/linux-aarch64/libscan.so",
                        List.of("FL0203"),
                        "META-INF/native/windows-x86_64/scan.dll",
                        List.of("FL0203"),
                        "META-INF/native/linux-amd64/libscan.so",
                        List.of("FL0204"),
                        "META-INF/native/linux-x86_64/scan.so",
                        List.of("FL0205"),
                        "lib/amd64-Linux-gpp/shared/libscan.so",
                        List.of(),
                        "org/scan/linux-arm64/libscan.so",
                        List.of("FL0203")),
                codesByPlace(
                        good,
                        "META-INF/native/linux-x86_64/libscan.so",
                        "META-INF/native/linux-aarch64/libscan.so",
                        "META-INF/native/windows-x86_64/scan.dll",
                        "META-INF/native/linux-amd64/libscan.so",
                        "META-INF/native/linux-x86_64/scan.so",
                        "lib/amd64-Linux-gpp/shared/libscan.so",
                        "org/scan/linux-arm64/libscan.so"));
    }

    private static Map<String, List<String>> codesByPlace(byte[] bytes, String... places) {
        return Arrays.stream(places)
                .collect(Collectors.toMap(
                        it -> it, it -> Gate.codes(Gate.ofPlace().inspect("scan.jar!" + it, bytes))));
    }

    @Test
    void exportsBeyondAndBelowWhatIsDeclared() throws Exception {
        Path good = compiled.good();
        assertEquals(List.of("FL0211"), Gate.of(HOST).exports("scan_open").codes(good));
        assertEquals(
                List.of("FL0212"), Gate.of(HOST).exports("scan_*", "scan_read").codes(good));
        Path leaking = library("void leak(void) __asm__(\"_ZdlPv\"); void leak(void) {}" + SOURCE);
        assertEquals(List.of("FL0213"), Gate.of(HOST).codes(leaking));
        assertEquals(List.of("FL0213"), Gate.of(HOST).exports("scan_*").codes(leaking));
        assertEquals(List.of(), Gate.of(HOST).exports("scan_*", "_ZdlPv").codes(leaking));
    }

    @Test
    void boundFunctionsThatAreMissing() throws Exception {
        Bindings bound = new Bindings(Set.of("scan_open", "scan_read"), Set.of("fairlead_shim_max"));
        Inspection inspection = Gate.of(HOST).bindings(bound).inspect(compiled.good());
        assertEquals(List.of("FL0214"), Gate.codes(inspection));
        assertTrue(inspection.findings().getFirst().message().endsWith("scan_read"));
        assertTrue(Gate.result(inspection, "bindings").reason().contains("exported beside: scan_close"));
    }

    @Test
    void libraries() throws Exception {
        Path cxx = linkedTo("libstdc++.so.6");
        assertEquals(List.of("FL0221"), Gate.of(HOST).codes(cxx));
        assertEquals(List.of(), Gate.of(HOST).allow("libstdc++*").codes(cxx));
        assertEquals(List.of("FL0222"), Gate.of(HOST).codes(linkedTo("/opt/scan/libother.so.1")));
        assertEquals(List.of("FL0223"), Gate.of(HOST).codes(linkedTo("libother.so")));
    }

    @Test
    void systemsThatAreTooOld() throws Exception {
        Path tooNew = versioned("libc.so.6", "GLIBC_2.39");
        Inspection inspection = Gate.of(HOST).inspect(tooNew);
        assertEquals(List.of("FL0231"), Gate.codes(inspection));
        assertEquals(
                "it needs glibc 2.39, and linux-x86_64 runs with 2.17: other",
                inspection.findings().getFirst().message());
        assertEquals(List.of(), Gate.of(HOST).codes(versioned("libc.so.6", "GLIBC_2.17")));
        assertTrue(Gate.of("linux-x86_64-musl").codes(tooNew).contains("FL0233"));
        Path cxx = versioned("libstdc++.so.6", "GLIBCXX_3.4.30");
        assertEquals(List.of("FL0232"), Gate.of(HOST).allow("libstdc++.so.6").codes(cxx));
    }

    @Test
    void runPathsAndNames() throws Exception {
        assertEquals(List.of(), codes("-Wl,-rpath,$ORIGIN/lib"));
        assertEquals(List.of("FL0241"), codes("-Wl,-rpath,/opt/lib"));
        assertEquals(List.of("FL0242"), codes("-Wl,-rpath,lib"));
        assertEquals(List.of("FL0242"), codes("-Wl,-rpath,$ORIGIN:"));
        assertEquals(List.of("FL0243"), codes("-Wl,-soname,build/libscan.so"));
    }

    @Test
    void pathsOfTheBuild() throws Exception {
        Path typical = library("const char *scan_file = \"/home/somebody/scan/scan.c\";");
        Inspection inspection = Gate.of(HOST).inspect(typical);
        assertEquals(List.of("FL0251"), Gate.codes(inspection));
        assertTrue(inspection.findings().getFirst().message().contains("/home/somebody/scan/scan.c (.rodata)"));
        Path own = library("const char *scan_file = \"/ci/scan/scan.c\";");
        assertEquals(List.of(), Gate.of(HOST).codes(own));
        assertEquals(List.of("FL0251"), Gate.of(HOST).buildPath("/ci/scan").codes(own));
        // What is no path of a build: an address, and a folder of the running system.
        Path none = library("const char *scan_url = \"https://scan.org/home/scan/x\", *scan_tmp = \"/tmp/scan\";");
        assertEquals(List.of(), Gate.of(HOST).codes(none));
        Path debug = library(SOURCE, "-g", "-fdebug-prefix-map=" + folder + "=/Users/somebody/scan");
        assertEquals(List.of("FL0251"), Gate.of(HOST).codes(debug));
        // As much as it takes until compressing is worth it.
        String many = IntStream.range(0, 500)
                .mapToObj(it -> "int scan" + it + "(int x) { return x; }")
                .collect(Collectors.joining());
        Path compressed = library(many, "-g", "-gz=zlib", "-fdebug-prefix-map=" + folder + "=.");
        assertEquals(
                CheckStatus.NOT_CHECKABLE,
                Gate.result(Gate.of(HOST).inspect(compressed), "build paths").status());
    }

    @Test
    void copiesOfFunctionsOfLibc() throws Exception {
        String own = "__attribute__((noinline, used)) static double own(double x) { return x; }";
        String named = "static double own(double) __asm__(\"exp\");" + own;
        String user = "int puts(const char *); double scan(double x) { return own(x) + puts(\"\"); }";
        assertEquals(List.of("FL0261"), codesWithLibc(named + user));
        assertEquals(List.of(), codesWithLibc(own + user));
        String weak = "__attribute__((weak)) void *copy(void *) __asm__(\"memcpy\"); void *copy(void *x) { return x; }";
        assertEquals(List.of("FL0261"), codesWithLibc(weak + own + user));
        Inspection stripped = Gate.of(HOST).inspect(withLibc(named + user, "-s"));
        assertEquals(
                CheckStatus.NOT_CHECKABLE, Gate.result(stripped, "own libc").status());
        // Without a libc hidden ones are what compilers need.
        String hidden = weak.replace("weak", "visibility(\"hidden\")");
        assertEquals(List.of(), Gate.of(HOST).codes(library(hidden + SOURCE)));
        assertEquals(List.of("FL0261"), Gate.of(HOST).codes(library(weak + SOURCE)));
    }

    @Test
    void hardening() throws Exception {
        assertEquals(List.of("FL0291"), codes("-Wl,-z,execstack"));
        String pointer = "int scan_x; int *scan_p = &scan_x;";
        assertEquals(List.of("FL0293"), Gate.of(HOST).codes(library(pointer, "-Wl,-z,norelro")));
        assertEquals(List.of(), Gate.of(HOST).codes(library(pointer)));
        Path text = library("int scan_x; __asm__(\".text\\n.quad scan_x\");", "-Wl,-z,notext");
        assertEquals(List.of("FL0292"), Gate.of(HOST).codes(text));
    }

    private List<String> codes(String... flags) throws IOException, InterruptedException {
        return Gate.of(HOST).codes(library(SOURCE, flags));
    }

    private Path library(String source, String... flags) throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(flags, flags.length + 2);
        all[flags.length] = "-nostdlib";
        all[flags.length + 1] = "-Wl,-z,now";
        return compiled.library(NAME, source, all);
    }

    private List<String> codesWithLibc(String source) throws IOException, InterruptedException {
        return Gate.of(HOST).codes(withLibc(source));
    }

    /** Linked to a libc of our own: the host's may be too new. */
    private Path withLibc(String source, String... flags) throws IOException, InterruptedException {
        compiled.library("libstub.so", "int puts(const char *x) { return 0; }", "-nostdlib", "-Wl,-soname,libc.so.6");
        String[] all = Arrays.copyOf(flags, flags.length + 1);
        all[flags.length] = "libstub.so";
        return library(source, all);
    }

    private Path linkedTo(String soname) throws IOException, InterruptedException {
        compiled.library("libstub.so", "int other(void) { return 0; }", "-nostdlib", "-Wl,-soname," + soname);
        return library("int other(void); int scan(void) { return other(); }", "libstub.so");
    }

    private Path versioned(String soname, String version) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("script"), version + " { global: *; };");
        compiled.library(
                "libstub.so",
                "int other(void) { return 0; }",
                "-nostdlib",
                "-Wl,--version-script,script",
                "-Wl,-soname," + soname);
        return library("int other(void); int scan(void) { return other(); }", "libstub.so");
    }
}
