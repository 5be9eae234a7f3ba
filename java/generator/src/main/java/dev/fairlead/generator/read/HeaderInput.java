// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The named headers as one file in memory that includes them in order.
 *
 * @param headers what was named
 */
record HeaderInput(List<String> headers) {
    /** The name of that file; nobody ever sees it on disk. */
    static final String FILE = Path.of("fairlead-headers.c").toAbsolutePath().toString();

    static HeaderInput of(ReadRequest request) throws DiagnosticException {
        List<Diagnostic> missing = new ArrayList<>();
        for (String header : request.headers()) {
            if (!isOnIncludePath(header) && !Files.isRegularFile(Path.of(header))) {
                missing.add(missing(header));
            }
        }
        if (!missing.isEmpty()) {
            throw new DiagnosticException(DiagnosticException.Stage.INPUT, missing);
        }
        return new HeaderInput(List.copyOf(request.headers()));
    }

    static Diagnostic missing(String header) {
        return Diagnostic.error(Problem.FL0002, SourceLocation.NONE, 1, header);
    }

    /** {@return whether a header is named as {@code <name.h>}} */
    static boolean isOnIncludePath(String header) {
        return header.startsWith("<") && header.endsWith(">");
    }

    /** {@return the text: one include a line, so that line n is header n} */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String header : headers) {
            String included = isOnIncludePath(header)
                    ? header
                    : "\"" + Path.of(header).toAbsolutePath().normalize() + "\"";
            text.append("#include ").append(included).append('\n');
        }
        return text.toString();
    }

    /** {@return the header that a line of the text includes} */
    String headerAt(int line) {
        return headers.get(line - 1);
    }
}
