// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.packager.build.BuildFailure;
import dev.fairlead.packager.build.BuildResult;
import dev.fairlead.packager.build.BuiltLibrary;
import dev.fairlead.packager.inspect.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * What came out of builds, for programs. docs/build.md has its form.
 *
 * @param results one a platform
 */
record BuildJson(List<BuildResult> results) {
    private static final int FORMAT = 1;

    void write(JsonGenerator json) throws IOException {
        json.writeNumberField("format", FORMAT);
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
                write(json, library);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, BuiltLibrary library) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", library.name());
        json.writeStringField("file", library.file().toString());
        json.writeNumberField("bytes", Files.size(library.file()));
        if (library.debugInfo().isPresent()) {
            json.writeStringField("debugInfo", library.debugInfo().get().toString());
        }
        json.writeArrayFieldStart("findings");
        for (Finding finding : library.inspection().findings()) {
            json.writeStartObject();
            json.writeStringField("code", finding.problem().name());
            json.writeStringField("message", finding.message());
            json.writeStringField("hint", finding.hint());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
