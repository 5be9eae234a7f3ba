// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Code that was written against jextract's output compiles against ours without a warning, and does what C does: {@code
 * ShapeClient.java} uses each element of that output's shape by jextract's name and type.
 */
class JextractShapeTest {
    private static final Path SOURCES = Path.of("src", "test", "c");

    @TempDir
    private Path folder;

    @Test
    void codeWrittenForJextractCompilesAndRuns() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("shape.c"), folder);
        List<JavaFile> files = new ArrayList<>(emit(SOURCES.resolve("shape.h"), library));
        files.add(new JavaFile("raw", "ShapeClient", Files.readString(SOURCES.resolve("ShapeClient.java"))));
        Class<?> client = JavaCompilation.ofJdkOnly(files).load().loadClass("raw.ShapeClient");
        assertEquals(List.of(), client.getMethod("run").invoke(null));
    }

    private static List<JavaFile> emit(Path header, Path library) throws Exception {
        var model = new HeaderReader()
                .read(new ReadRequest(
                        List.of(header.toString()), List.of(), List.of(), List.of(), Optional.empty(), false));
        assertEquals(List.of(), model.refusals());
        String headerClass = RawOptions.headerClass(header.toString());
        return new RawEmitter()
                .emit(
                        model,
                        new RawOptions(
                                "raw",
                                headerClass,
                                RawOptions.symbolsClass(headerClass),
                                List.of(":" + library),
                                false,
                                Optional.empty()));
    }
}
