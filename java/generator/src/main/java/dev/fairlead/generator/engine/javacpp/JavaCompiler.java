// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.javacpp;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated classes against JavaCPP and our support for it, for JavaCPP to look at. */
final class JavaCompiler {
    private JavaCompiler() {}

    static void compile(List<JavaFile> files, Path sources, Path classes) throws EngineException, IOException {
        javax.tools.JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new EngineException(Reason.RUNTIME, "this Java has no compiler: run fairlead on a JDK");
        }
        List<Path> written = new ArrayList<>();
        for (JavaFile file : files) {
            Path path = sources.resolve(file.path());
            Files.createDirectories(path.getParent());
            written.add(Files.writeString(path, file.text()));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString(), "-cp", classPath());
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean compiles = compiler.getTask(
                            null, manager, found, options, null, manager.getJavaFileObjectsFromPaths(written))
                    .call();
            if (!compiles) {
                throw new EngineException(Reason.RUNTIME, "the Java that JavaCPP wrote does not compile:\n" + errors(found));
            }
        }
    }

    private static String errors(DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream()
                .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                .map(it -> "  " + it.toString().strip())
                .collect(Collectors.joining("\n"));
    }

    private static String classPath() throws EngineException {
        List<String> places = new ArrayList<>();
        for (Class<?> type : List.of(
                org.bytedeco.javacpp.Pointer.class,
                dev.fairlead.javacpp.CppObject.class,
                dev.fairlead.runtime.NativeLibrary.class)) {
            try {
                places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .toString());
            } catch (URISyntaxException e) {
                throw new EngineException(
                        Reason.RUNTIME, "cannot tell where " + type.getName() + " comes from: " + e.getMessage());
            }
        }
        return Stream.concat(places.stream(), Stream.of(System.getProperty("java.class.path")))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
