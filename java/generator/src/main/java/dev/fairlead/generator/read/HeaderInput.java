// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.SourceLocation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The named headers as one file in memory that includes them in order.
 *
 * @param headers what was named
 * @param target what they are read for; empty for this machine
 * @param folders the folders for {@code -I}
 */
record HeaderInput(List<String> headers, Optional<Target> target, List<Path> folders) {
    /** The name of that file; nobody ever sees it on disk. */
    static final String FILE = Path.of("fairlead-headers.c").toAbsolutePath().toString();

    static HeaderInput of(ReadRequest request) throws DiagnosticException {
        List<Diagnostic> missing = new ArrayList<>();
        for (String header : request.headers()) {
            boolean found = isOnIncludePath(header) ? isIncludable(header) : isFile(header);
            if (!found) {
                missing.add(missing(header));
            }
        }
        if (!missing.isEmpty()) {
            throw new DiagnosticException(DiagnosticException.Stage.INPUT, missing);
        }
        return new HeaderInput(List.copyOf(request.headers()), request.target(), request.includeFolders());
    }

    private static boolean isFile(String header) {
        Path path = Path.of(header);
        return Files.isRegularFile(path) && Files.isReadable(path) && isIncludable(header);
    }

    static Diagnostic missing(String header) {
        return Diagnostic.error(Problem.FL0002, SourceLocation.NONE, 1, header, why(header));
    }

    private static String why(String header) {
        if (header.startsWith("@")) {
            return Files.isRegularFile(Path.of(header.substring(1)))
                    ? ": that file of options names itself"
                    : ": there is no such file of options either";
        }
        if (isOnIncludePath(header)) {
            return isIncludable(header) ? "" : ": what a backslash in an #include means, each compiler says for itself";
        }
        Path path = Path.of(header);
        if (Files.isDirectory(path)) {
            return ": that is a folder";
        }
        if (!Files.isRegularFile(path)) {
            return "";
        }
        return isIncludable(header)
                ? ": it is there, and this user may not read it"
                : ": it is there, and no #include can name it, for the quotation mark, backslash or line end in its path";
    }

    private static boolean isIncludable(String header) {
        // C leaves open what a backslash in an include means: generated C names the headers as the user did.
        if (File.separatorChar != '\\' && header.indexOf('\\') >= 0) {
            return false;
        }
        return isOnIncludePath(header) || place(header).chars().noneMatch(it -> it == '"' || it == '\n' || it == '\r');
    }

    /** {@return where a header that is named by its path lies, however it was written} */
    static String place(String header) {
        return Path.of(header).toAbsolutePath().normalize().toString();
    }

    /** {@return whether a header is named as {@code <name.h>}} */
    static boolean isOnIncludePath(String header) {
        return header.startsWith("<") && header.endsWith(">");
    }

    /** {@return the text: one include a line, so that line n is header n} */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String header : headers) {
            String included = isOnIncludePath(header) ? onIncludePath(header) : "\"" + place(header) + "\"";
            text.append("#include ").append(included).append('\n');
        }
        return text.toString();
    }

    /** A library's header lies where the C library's do, which other targets must not see: it is named by its path. */
    private String onIncludePath(String header) {
        String name = header.substring(1, header.length() - 1);
        boolean seen = target.stream()
                .flatMap(it -> Stream.concat(folders.stream(), it.libc().stream()))
                .anyMatch(it -> Files.isRegularFile(it.resolve(name)));
        return target.isEmpty() || seen
                ? header
                : HostHeaders.find(header).map(it -> "\"" + it + "\"").orElse(header);
    }

    /** {@return the text, followed by lines of ours} */
    String textBefore(List<String> lines) {
        StringBuilder text = new StringBuilder(text());
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * An error that shows only after a header has ended.
     *
     * @param line the line of the text that clang points at: that of the include, or the one after it
     * @param message clang's words
     * @return the error, at the end of the header
     */
    Diagnostic atTheEnd(int line, String message) {
        String header = headers.get(Math.clamp(line - (line > headers.size() ? 2L : 1L), 0, headers.size() - 1));
        if (isOnIncludePath(header)) {
            return ClangHint.error(SourceLocation.NONE, message + ", at the end of " + header);
        }
        try (Stream<String> lines = Files.lines(Path.of(header), StandardCharsets.ISO_8859_1)) {
            int last = (int) Math.max(1, lines.count());
            return ClangHint.error(new SourceLocation(header, last, 1), message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the header that a line of the text includes} */
    String headerAt(int line) {
        return headers.get(line - 1);
    }
}
