// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.fairlead.generator.GenerationResult;
import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.model.SourceLocation;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Path;

/** Writes what a command says as one JSON object on standard output, for {@code --json}. */
final class Json {
    private static final String HINT = "\nhint: ";

    private Json() {}

    /** What goes into the object. */
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    static void print(PrintStream out, Fields fields) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        }
        out.println(text);
    }

    static void place(JsonGenerator json, SourceLocation location) throws IOException {
        json.writeStringField("file", location.file());
        json.writeNumberField("line", location.line());
        json.writeNumberField("column", location.column());
    }

    static void diagnostic(JsonGenerator json, Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", diagnostic.problem().name());
        json.writeStringField("message", diagnostic.message());
        json.writeStringField("hint", diagnostic.hint());
        place(json, diagnostic.location());
        json.writeNumberField("length", diagnostic.length());
        json.writeEndObject();
    }

    /** Writes what stopped a command in words: their hint, which stands behind them, is a field of its own, as elsewhere. */
    static void failure(JsonGenerator json, String words) throws IOException {
        int hint = words.lastIndexOf(HINT);
        json.writeStartObject();
        json.writeStringField("message", hint < 0 ? words : words.substring(0, hint));
        json.writeStringField("hint", hint < 0 ? "" : words.substring(hint + HINT.length()));
        json.writeEndObject();
    }

    static void strings(JsonGenerator json, String name, Iterable<?> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeString(String.valueOf(value));
        }
        json.writeEndArray();
    }

    static void files(JsonGenerator json, GenerationResult.Files files, Path output) throws IOException {
        json.writeObjectFieldStart("files");
        json.writeStringField("folder", output.toString().isEmpty() ? "." : output.toString());
        json.writeNumberField("written", files.written());
        json.writeNumberField("unchanged", files.unchanged());
        json.writeNumberField("deleted", files.deleted());
        strings(json, "kept", files.kept());
        strings(json, "shared", files.shared());
        json.writeArrayFieldStart("unclear");
        for (GenerationResult.Files.Unclear each : files.unclear()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            strings(json, "headers", each.headers());
            strings(json, "files", each.files());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
