// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the host's linker writes is read as it was asked for. */
@EnabledOnOs(OS.LINUX)
class ElfFileTest {
    @TempDir
    private Path folder;

    private Compiled compiled;

    @BeforeEach
    void compiler() {
        compiled = new Compiled(folder);
    }

    @Test
    void namesKindsAndVisibility() throws Exception {
        BinaryImage image = Compiled.read(compiled.library("libkinds.so", """
                int function(void) { return 1; }
                __attribute__((weak)) int weak(void) { return 2; }
                int data = 3;
                _Thread_local int local;
                __attribute__((visibility("hidden"))) int hidden(void) { return 4; }
                __attribute__((noinline)) static int internal(int x) { return x * x; }
                int user(int x) { return internal(x) + hidden(); }
                """, "-nostdlib"));
        assertEquals(
                Set.of("function FUNCTION", "weak FUNCTION weak", "data DATA", "local THREAD_LOCAL", "user FUNCTION"),
                image.symbols().exports().stream()
                        .map(it -> it.name() + " " + it.kind() + (it.weak() ? " weak" : ""))
                        .collect(Collectors.toSet()));
        Set<String> internals = image.symbols().internals().orElseThrow().stream()
                .map(InternalSymbol::name)
                .collect(Collectors.toSet());
        assertTrue(internals.containsAll(Set.of("hidden", "internal")), internals.toString());
        assertFalse(internals.contains("function"));
        assertEquals(BinaryKind.SHARED, image.kind());
    }

    @Test
    void versionsOfWhatIsImportedAndExported() throws Exception {
        Files.writeString(folder.resolve("script"), "SCAN_1.0 { global: scan_*; local: *; };");
        Path other = compiled.library(
                "libother.so", "int scan_a(void) { return 1; }", "-nostdlib", "-Wl,--version-script,script");
        BinaryImage image = Compiled.read(other);
        assertEquals(
                List.of(new ExportedSymbol("scan_a", Optional.of("SCAN_1.0"), SymbolKind.FUNCTION, false)),
                image.symbols().exports());
        BinaryImage user = Compiled.read(compiled.library(
                "libuser.so", "int scan_a(void); int f(void) { return scan_a(); }", "-nostdlib", "libother.so"));
        assertEquals(
                List.of(new ImportedSymbol("scan_a", Optional.of("SCAN_1.0"), Optional.of("libother.so"), false)),
                user.symbols().imports());
        assertEquals(List.of("libother.so"), user.linkage().needed());
        assertEquals(List.of("SCAN_1.0"), user.linkage().versions());
    }

    @Test
    void namePathsIdAndDebugInformation() throws Exception {
        BinaryImage image = Compiled.read(compiled.library(
                "libscan.so",
                "int f(void) { return 1; }",
                "-nostdlib",
                "-g",
                "-Wl,-soname,libscan.so.1",
                "-Wl,-rpath,/opt/lib:$ORIGIN",
                "-Wl,--enable-new-dtags",
                "-Wl,--build-id=0x0123abcd"));
        assertEquals(Optional.of("libscan.so.1"), image.linkage().name());
        assertEquals(
                List.of(new RunPath("RUNPATH", "/opt/lib"), new RunPath("RUNPATH", "$ORIGIN")),
                image.linkage().runPaths());
        assertEquals(Optional.of("0123abcd"), image.origin().id());
        assertTrue(image.origin().debugInfo());
        assertTrue(image.regions().stream().anyMatch(it -> it.name().equals(".text") && it.executable()));
    }

    @Test
    void functionsAreFoundByTheirUnwindTableWhenTheirNamesAreGone() throws Exception {
        String source = "__attribute__((noinline)) static int a(int x) { return x * x; } int b(int x) { return a(x); }";
        BinaryImage whole = Compiled.read(compiled.library("libwhole.so", source, "-nostdlib"));
        BinaryImage stripped = Compiled.read(compiled.library("libstripped.so", source, "-nostdlib", "-s"));
        assertTrue(stripped.symbols().internals().isEmpty());
        Set<Long> sizes = whole.functions().stream()
                .filter(it -> Set.of("a", "b").contains(it.name()))
                .map(CodeRange::size)
                .collect(Collectors.toSet());
        assertEquals(
                2,
                whole.functions().stream()
                        .filter(it -> Set.of("a", "b").contains(it.name()))
                        .count());
        Set<Long> found = stripped.functions().stream().map(CodeRange::size).collect(Collectors.toSet());
        assertTrue(found.containsAll(sizes), found + " has not all of " + sizes);
        assertTrue(stripped.functions().stream().anyMatch(it -> it.name().isEmpty()));
    }

    @Test
    void whatTheLoaderIsAskedFor() throws Exception {
        String pointer = "int x; int *p = &x; int f(void) { return *p; }";
        assertEquals(
                Set.of(LoadTrait.RELOCATIONS, LoadTrait.RELRO, LoadTrait.BIND_NOW),
                Compiled.read(compiled.library("liba.so", pointer, "-nostdlib", "-Wl,-z,now", "-Wl,-z,relro"))
                        .traits());
        assertEquals(
                Set.of(LoadTrait.RELOCATIONS, LoadTrait.EXECUTABLE_STACK),
                Compiled.read(compiled.library(
                                "libb.so", pointer, "-nostdlib", "-Wl,-z,lazy", "-Wl,-z,norelro", "-Wl,-z,execstack"))
                        .traits());
    }

    @Test
    void programsAndObjectFiles() throws Exception {
        assertEquals(
                BinaryKind.EXECUTABLE,
                Compiled.read(compiled.build("program", "int main(void) { return 0; }"))
                        .kind());
        BinaryImage object = Compiled.read(compiled.build("scan.o", "int g(void); int f(void) { return g(); }", "-c"));
        assertEquals(BinaryKind.OBJECT, object.kind());
        assertEquals("f", object.symbols().exports().getFirst().name());
        assertTrue(object.symbols().imports().stream().anyMatch(it -> it.name().equals("g")));
    }

    @Test
    void refusalsSayWhatIsWrong() throws Exception {
        byte[] good = Files.readAllBytes(compiled.good());
        assertEquals("is empty", refusal(new byte[0]));
        assertTrue(refusal("#!/bin/sh".getBytes(StandardCharsets.UTF_8)).startsWith("is no native binary"));
        byte[] cut = java.util.Arrays.copyOf(good, good.length / 2);
        assertTrue(refusal(cut).matches("is truncated: .+ ends at [\\d ]+, the file at [\\d ]+"), refusal(cut));
        byte[] small = good.clone();
        small[4] = 1;
        assertTrue(refusal(small).contains("32-bit"));
        byte[] sparc = good.clone();
        sparc[18] = 43;
        assertTrue(refusal(sparc).contains("ELF machine 43"));
    }

    private static String refusal(byte[] bytes) {
        return String.valueOf(assertThrows(MalformedBinaryException.class, () -> BinaryReader.read(FileBytes.of(bytes)))
                .getMessage());
    }
}
