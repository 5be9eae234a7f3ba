// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.javacpp;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import dev.fairlead.javacpp.CppObject;
import dev.fairlead.runtime.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.bytedeco.javacpp.Pointer;

/** Compiles generated classes against JavaCPP and our support for it, for JavaCPP to look at. */
final class JavaCompiler {
    private JavaCompiler() {}

    /** {@return the errors; none when the classes are there} */
    static List<JavaError> compile(List<JavaFile> files, Path sources, Path classes)
            throws EngineException, IOException {
        javax.tools.JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new EngineException(Reason.RUNTIME, "this Java has no compiler: run fairlead on a JDK");
        }
        Map<Path, JavaFile> written = new LinkedHashMap<>();
        for (JavaFile file : files) {
            Path path = sources.resolve(file.path());
            Files.createDirectories(path.getParent());
            written.put(Files.writeString(path, file.text()), file);
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString(), "-cp", classPath());
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean compiles = compiler.getTask(
                            null, manager, found, options, null, manager.getJavaFileObjectsFromPaths(written.keySet()))
                    .call();
            List<JavaError> errors = errors(found, written);
            if (!compiles && errors.isEmpty()) {
                throw new EngineException(Reason.RUNTIME, "the Java compiler fails: " + found.getDiagnostics());
            }
            return errors;
        }
    }

    private static List<JavaError> errors(DiagnosticCollector<JavaFileObject> found, Map<Path, JavaFile> written) {
        List<JavaError> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null) {
                JavaFile file = written.get(Path.of(each.getSource().toUri()));
                if (file != null) {
                    errors.add(new JavaError(file, each.getLineNumber(), each.getMessage(Locale.ROOT)));
                }
            }
        }
        return errors;
    }

    private static String classPath() throws EngineException {
        List<String> places = new ArrayList<>();
        for (Class<?> type : List.of(Pointer.class, CppObject.class, NativeLibrary.class)) {
            try {
                places.add(Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
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
