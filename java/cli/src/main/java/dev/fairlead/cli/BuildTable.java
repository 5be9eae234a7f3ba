// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.build.BuildFailure;
import dev.fairlead.packager.build.BuildResult;
import dev.fairlead.packager.build.BuiltLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What came out of builds: a table for people, JSON for programs. */
final class BuildTable {
    private static final String ROW = "%-20s %-28s %10s  %-14s %6s";

    private final Console console;
    private final List<BuildResult> results;

    BuildTable(Console console, List<BuildResult> results) {
        this.console = console;
        this.results = results;
    }

    void print() throws IOException {
        failures();
        console.line(
                ROW.formatted("platform", "library", "bytes", "toolchain", "s").stripTrailing());
        for (BuildResult result : results) {
            for (BuiltLibrary library : result.libraries()) {
                console.line(row(result, name(library.file()), "%,d".formatted(Files.size(library.file()))));
            }
            if (result.failure().isPresent()) {
                console.line(row(result, "FAILED", ""));
            }
        }
    }

    private static String row(BuildResult result, String library, String bytes) {
        return ROW.formatted(
                result.platform().id(),
                library,
                bytes,
                result.toolchain().description(),
                "%.1f".formatted(result.took().toMillis() / 1000.0));
    }

    /** The compiler's own words first, then what failed and where all of it stands. */
    private void failures() {
        for (BuildResult result : results) {
            BuildFailure failure = result.failure().orElse(null);
            if (failure != null) {
                failure.said().forEach(console::message);
                console.error(failure.summary() + "\nall that was said: " + result.log());
            }
        }
    }

    void printJson() throws IOException {
        Json.print(console.out(), json -> {
            json.writeNumberField("format", 1);
            json.writeArrayFieldStart("platforms");
            for (BuildResult result : results) {
                json.writeStartObject();
                json.writeStringField("platform", result.platform().id());
                json.writeStringField("toolchain", result.toolchain().description());
                json.writeNumberField("milliseconds", result.took().toMillis());
                json.writeStringField("log", result.log().toString());
                BuildFailure failure = result.failure().orElse(null);
                if (failure != null) {
                    json.writeStringField("failed", failure.summary());
                    Json.strings(json, "said", failure.said());
                }
                json.writeArrayFieldStart("libraries");
                for (BuiltLibrary library : result.libraries()) {
                    json.writeStartObject();
                    json.writeStringField("name", library.name());
                    json.writeStringField("file", library.file().toString());
                    json.writeNumberField("bytes", Files.size(library.file()));
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
