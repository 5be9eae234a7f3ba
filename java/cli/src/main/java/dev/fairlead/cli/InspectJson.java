// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.packager.inspect.CheckResult;
import dev.fairlead.packager.inspect.CheckStatus;
import dev.fairlead.packager.inspect.Facts;
import dev.fairlead.packager.inspect.Finding;
import dev.fairlead.packager.inspect.Inspection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an inspection says at its end, to programs; docs/inspect.md has the form, which keeps what it has while its number
 * stays.
 *
 * @param report what is said
 */
record InspectJson(InspectReport report) {
    private static final int FORMAT = 1;

    void write(JsonGenerator json) throws IOException {
        json.writeNumberField("format", FORMAT);
        json.writeNumberField("exitCode", report.exitCode().code());
        json.writeObjectFieldStart("checks");
        for (CheckStatus status : CheckStatus.values()) {
            json.writeNumberField(name(status), report.count(status));
        }
        json.writeEndObject();
        Json.strings(
                json,
                "buildOutputs",
                report.outputs().stream().map(Path::toString).toList());
        json.writeArrayFieldStart("libraries");
        for (Inspection inspection : report.inspections()) {
            library(json, inspection);
        }
        json.writeEndArray();
    }

    private static void library(JsonGenerator json, Inspection inspection) throws IOException {
        json.writeStartObject();
        json.writeStringField("place", inspection.place());
        if (inspection.facts().isPresent()) {
            facts(json, inspection.facts().get());
        }
        json.writeArrayFieldStart("results");
        for (CheckResult result : inspection.results()) {
            json.writeStartObject();
            json.writeStringField("check", result.check());
            json.writeStringField("status", name(result.status()));
            json.writeStringField("reason", result.reason());
            json.writeArrayFieldStart("findings");
            for (Finding finding : result.findings()) {
                json.writeStartObject();
                json.writeStringField("code", finding.problem().name());
                json.writeStringField("message", finding.message());
                json.writeStringField("hint", finding.hint());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void facts(JsonGenerator json, Facts facts) throws IOException {
        json.writeStringField("format", facts.format());
        json.writeStringField("processor", facts.processor());
        json.writeStringField("platform", facts.platform());
        json.writeNumberField("size", facts.size());
        optional(json, "system", facts.system());
        Json.strings(json, "exports", facts.exports());
        Json.strings(json, "needed", facts.needed());
        optional(json, "signature", facts.signature());
        optional(json, "id", facts.id());
    }

    private static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    private static String name(CheckStatus status) {
        return switch (status) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case NOT_CHECKABLE -> "notCheckable";
            case NOT_APPLICABLE -> "notApplicable";
        };
    }
}
