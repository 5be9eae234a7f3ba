// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes build records: JSON, the same text on every system. docs/packaging.md has its form. */
public final class RecordWriter {
    static final int FORMAT = 1;

    private RecordWriter() {}

    /**
     * Writes a record.
     *
     * @param record the record
     * @param file the file; its folder is made
     * @throws IOException when it cannot be written
     */
    public static void write(BuildRecord record, Path file) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            write(json, record);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text + "\n");
    }

    private static void write(JsonGenerator json, BuildRecord record) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", FORMAT);
        json.writeStringField("platform", record.platform());
        json.writeStringField("toolchain", record.toolchain());
        json.writeObjectFieldStart("compilers");
        for (var compiler : record.compilers().entrySet()) {
            json.writeStringField(compiler.getKey(), compiler.getValue());
        }
        json.writeEndObject();
        optional(json, "revision", record.revision());
        json.writeStringField("buildType", record.buildType());
        texts(json, "exports", record.exports());
        texts(json, "allowedNeeded", record.allowedNeeded());
        json.writeArrayFieldStart("parts");
        for (PartRecord part : record.parts()) {
            json.writeStartObject();
            json.writeStringField("name", part.name());
            json.writeStringField("version", part.version());
            json.writeStringField("licence", part.licence());
            optional(json, "text", part.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("libraries");
        for (LibraryRecord library : record.libraries()) {
            write(json, library);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LibraryRecord library) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", library.name());
        json.writeStringField("file", library.file());
        json.writeNumberField("bytes", library.bytes());
        json.writeStringField("sha256", library.sha256());
        optional(json, "id", library.id());
        optional(json, "system", library.system());
        if (library.debug().isPresent()) {
            json.writeObjectFieldStart("debug");
            json.writeStringField("file", library.debug().get().file());
            json.writeStringField("sha256", library.debug().get().sha256());
            json.writeEndObject();
        }
        texts(json, "findings", library.findings());
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
