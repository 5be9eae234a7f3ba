// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.javacpp;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.tools.Builder;
import org.bytedeco.javacpp.tools.ParserException;

/**
 * One run of JavaCPP's Builder: the Parser for presets whose class is not there yet, the Generator for all else.
 * {@link OrderedTools} runs it, with tools that always write the same.
 *
 * @param classes where the classes lie
 * @param output where it writes to
 * @param include the include folders, for the Parser
 * @param library the name of the library, for the Generator
 * @param names a class, or a package with {@code .*}
 */
record BuilderRun(Path classes, Path output, List<Path> include, Optional<String> library, String names)
        implements Callable<Void> {
    /**
     * Runs it.
     *
     * @return nothing
     * @throws IllegalStateException if a tool fails, with its words
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     */
    @Override
    public Void call() throws IOException, InterruptedException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The Builder finds by it what the classes refer to, which must be the tools that look at them.
        thread.setContextClassLoader(BuilderRun.class.getClassLoader());
        try {
            build(new ToolLog());
        } finally {
            thread.setContextClassLoader(before);
        }
        return null;
    }

    private void build(ToolLog log) throws IOException, InterruptedException {
        try {
            Builder builder = new Builder(log)
                    .classPaths(classes.toString())
                    .outputDirectory(output.toFile())
                    .encoding(StandardCharsets.UTF_8.name())
                    .property("platform.includepath", joined(include))
                    .deleteJniFiles(false)
                    .generate(true)
                    .compile(false);
            library.ifPresent(builder::outputName);
            builder.classesOrPackages(names).build();
        } catch (ParserException e) {
            throw new IllegalStateException("JavaCPP's Parser: " + e.getMessage(), e);
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            throw new IllegalStateException("JavaCPP: " + e + log.tail(), e);
        }
    }

    private static String joined(List<Path> folders) {
        return folders.stream()
                .map(it -> it.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
