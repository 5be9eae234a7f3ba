// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated classes look up is found in what the generator really writes: its golden cases, compiled. */
class BindingsReaderTest {
    private static final Path GOLDEN = Path.of(System.getProperty("fairlead.root"), "bindings", "golden");

    @TempDir
    private Path folder;

    @Test
    void functions() throws IOException {
        assertEquals(new Bindings(Set.of("add"), Set.of()), compiled("raw-shared"));
    }

    @Test
    void generatedCIsALibraryOfItsOwn() throws IOException {
        Bindings bindings = compiled("raw-shims");
        assertEquals(Set.of("current_v2"), bindings.symbols());
        assertEquals(named("raw-shims", "fairlead_shim_\\w+"), bindings.shims());
        assertTrue(bindings.shims().contains("fairlead_shim_print_list"), bindings.toString());
    }

    @Test
    void variables() throws IOException {
        Path golden = GOLDEN.resolve("raw-variables/expected/input_h.java");
        String field = "static final MemorySegment verbosity = variable(\"verbosity\", C_INT);";
        assertTrue(Files.readString(golden).contains(field), "the generator writes variables otherwise now");
        // The golden case leaves out what its classes share.
        String source =
                "import java.lang.foreign.*; class Variables { static final ValueLayout.OfInt C_INT = ValueLayout.JAVA_INT; "
                        + field
                        + " static MemorySegment variable(String name, MemoryLayout layout) { return MemorySegment.NULL; } }";
        Path folderOfSource = Files.createDirectories(folder.resolve("source"));
        Files.writeString(folderOfSource.resolve("Variables.java"), source);
        assertEquals(Set.of("verbosity"), compile("variables", folderOfSource).symbols());
    }

    @Test
    void aJarIsAsGoodAsAFolder() throws IOException {
        Bindings bindings = compiled("raw-shared");
        Path jar = folder.resolve("scan.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder.resolve("raw-shared"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        assertEquals(bindings, BindingsReader.read(jar));
    }

    private Bindings compiled(String golden) throws IOException {
        return compile(golden, GOLDEN.resolve(golden).resolve("expected"));
    }

    private Bindings compile(String name, Path folderOfSources) throws IOException {
        Path classes = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> sources = Files.walk(folderOfSources)) {
            List<String> arguments = Stream.concat(
                            Stream.of("-nowarn", "-d", classes.toString()),
                            sources.map(Path::toString).filter(it -> it.endsWith(".java")))
                    .toList();
            ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
            assertEquals(0, compiler.run(System.out, System.err, arguments.toArray(String[]::new)));
        }
        return BindingsReader.read(classes);
    }

    /** The names in the sources, found in another way than in the classes. */
    private static Set<String> named(String golden, String pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(GOLDEN.resolve(golden).resolve("expected"))) {
            for (Path source :
                    sources.filter(it -> it.toString().endsWith(".java")).toList()) {
                Matcher name = Pattern.compile(pattern).matcher(Files.readString(source));
                while (name.find()) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }
}
