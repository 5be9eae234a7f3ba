// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.harness;

import dev.fairlead.generator.emit.JavaFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles generated Java in memory. Any warning of javac or doclint is a failure. */
public final class JavaCompilation {
    /** What users get told to run, and the checks of the javadoc tool. */
    private static final List<String> STRICT =
            List.of("--release", "25", "-Xlint:all", "-Xdoclint:all,-missing", "-Werror", "-proc:none");
    /** What only has to run. */
    private static final List<String> QUICK = List.of("-Xlint:none", "-Xdoclint:none", "-proc:none", "-g:none");

    private final Map<String, byte[]> classes;

    private JavaCompilation(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /**
     * Compiles files that need nothing but the JDK.
     *
     * @param files the files
     * @return the classes
     * @throws AssertionError with what javac said and the line it said it of
     */
    public static JavaCompilation ofJdkOnly(List<JavaFile> files) {
        return of(files, "");
    }

    /**
     * Compiles files.
     *
     * @param files the files
     * @param classPath what they need beside the JDK
     * @return the classes
     * @throws AssertionError with what javac said and the line it said it of
     */
    public static JavaCompilation of(List<JavaFile> files, String classPath) {
        List<String> options = new ArrayList<>(STRICT);
        options.addAll(List.of("-classpath", classPath));
        return compile(files, options);
    }

    /**
     * Compiles files that need nothing but the JDK, and judges nothing else: for very many of them.
     *
     * @param files the files
     * @return the classes
     * @throws AssertionError with what javac said and the line it said it of
     */
    public static JavaCompilation quickly(List<JavaFile> files) {
        return compile(files, QUICK);
    }

    private static JavaCompilation compile(List<JavaFile> files, List<String> options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<Source> sources = files.stream().map(Source::new).toList();
        try (Memory memory = new Memory(compiler.getStandardFileManager(problems, Locale.ROOT, null))) {
            boolean compiled = compiler.getTask(null, memory, problems, options, null, sources)
                    .call();
            if (!compiled || !problems.getDiagnostics().isEmpty()) {
                StringBuilder message = new StringBuilder("generated code does not compile cleanly:\n");
                problems.getDiagnostics().forEach(it -> message.append(it).append('\n'));
                throw new AssertionError(message);
            }
            return new JavaCompilation(memory.classes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the sizes of the class files in bytes, by class name} */
    public Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        classes.forEach((name, bytes) -> sizes.put(name, bytes.length));
        return sizes;
    }

    /** {@return what stands in the file of a class} */
    public ClassModel model(String name) {
        return ClassFile.of().parse(Objects.requireNonNull(classes.get(name), name));
    }

    /** {@return a new loader of the classes, which sees the class path of the test too} */
    public ClassLoader load() {
        return load(Optional.empty());
    }

    /**
     * Loads the classes with what lies in a folder beside them.
     *
     * @param folder what would be on the class path, too
     * @return a new loader of the classes, which sees the class path of the test too
     */
    public ClassLoader load(Path folder) {
        return load(Optional.of(folder));
    }

    private ClassLoader load(Optional<Path> folder) {
        return new ClassLoader("generated", JavaCompilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }

            @Override
            protected @Nullable URL findResource(String name) {
                Optional<Path> file = folder.map(it -> it.resolve(name)).filter(Files::isRegularFile);
                try {
                    return file.isEmpty() ? null : file.get().toUri().toURL();
                } catch (MalformedURLException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(JavaFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();

        Memory(JavaFileManager manager) {
            super(manager);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            outputs.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
