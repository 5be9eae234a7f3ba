// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads build records. */
public final class RecordReader {
    /** Names become paths: none may lead out of its folder. */
    private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\\\x00:]+");

    private static final Pattern ID = Pattern.compile("([0-9a-f]{2})+");

    private RecordReader() {}

    /**
     * Reads a record.
     *
     * @param file the file
     * @return the record
     * @throws IOException when it cannot be read or is no record of this format; the message names it
     */
    public static BuildRecord read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Reads a record that is no file of its own.
     *
     * @param file its place, for messages
     * @param content the record
     * @return the record
     * @throws IOException when it is no record of this format; the message names its place
     */
    public static BuildRecord read(String file, byte[] content) throws IOException {
        JsonObject json = JsonObject.read(file, content);
        if (json.number("format") != RecordWriter.FORMAT) {
            throw new RecordException(file + " is of format " + json.number("format") + ", and this Fairlead reads "
                    + RecordWriter.FORMAT + ": it was built with another version");
        }
        List<PartRecord> parts = new ArrayList<>();
        for (JsonObject part : json.objects("parts")) {
            parts.add(new PartRecord(
                    part.text("name"),
                    part.text("version"),
                    part.text("licence"),
                    fileName(part, part.optional("text"))));
        }
        List<LibraryRecord> libraries = new ArrayList<>();
        for (JsonObject library : json.objects("libraries")) {
            libraries.add(library(library));
        }
        return new BuildRecord(
                json.text("platform"),
                json.text("toolchain"),
                json.object("compilers").map(JsonObject::allTexts).orElseThrow(() -> missing(file, "compilers")),
                json.optional("revision"),
                json.text("buildType"),
                json.texts("exports"),
                json.texts("allowedNeeded"),
                parts,
                libraries);
    }

    private static LibraryRecord library(JsonObject json) throws RecordException {
        JsonObject debug = json.object("debug").orElse(null);
        return new LibraryRecord(
                json.text("name"),
                fileName(json, json.text("file")),
                json.number("bytes"),
                json.text("sha256"),
                id(json),
                json.optional("system"),
                debug == null
                        ? Optional.empty()
                        : Optional.of(new DebugRecord(fileName(debug, debug.text("file")), debug.text("sha256"))),
                json.texts("findings"));
    }

    private static Optional<String> id(JsonObject json) throws RecordException {
        Optional<String> id = json.optional("id");
        if (id.isPresent() && !ID.matcher(id.get()).matches()) {
            throw new RecordException(
                    json.place() + " has an 'id' that is not made of hexadecimal digits: " + id.get());
        }
        return id;
    }

    private static Optional<String> fileName(JsonObject json, Optional<String> name) throws RecordException {
        return name.isPresent() ? Optional.of(fileName(json, name.get())) : name;
    }

    private static String fileName(JsonObject json, String name) throws RecordException {
        if (!FILE_NAME.matcher(name).matches() || name.equals("..") || name.equals(".")) {
            throw new RecordException(json.place() + " names a file '" + name + "', which is no plain name");
        }
        return name;
    }

    private static RecordException missing(String file, String field) {
        return new RecordException(file + " is no build record that can be read: it has no '" + field + "'");
    }
}
