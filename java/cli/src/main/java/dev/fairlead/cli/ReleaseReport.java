// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.packager.release.Mark;
import dev.fairlead.packager.release.ReleaseResult;
import dev.fairlead.packager.release.ReleaseRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found in a release.
 *
 * @param result what
 */
record ReleaseReport(ReleaseResult result) {
    private static final int FORMAT = 1;
    private static final List<String> COLUMNS = List.of("jar", "nar", "debug", "inspected", "hash");

    ExitCode exitCode() {
        return result.isGood() ? ExitCode.SUCCESS : ExitCode.GENERATION_ERROR;
    }

    void print(Console console) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("platform"));
        head.addAll(COLUMNS);
        rows.add(head);
        for (ReleaseRow row : result.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.platform()));
            row.marks().stream().map(Mark::text).forEach(cells::add);
            rows.add(cells);
        }
        Columns.print(console.out(), rows);
        result.problems().forEach(console::error);
        if (!result.missing().isEmpty()) {
            console.error("missing platforms: " + String.join(", ", result.missing()));
        }
        int count = result.problems().size();
        console.line(result.coordinates() + ": "
                + (result.isGood() ? "may be published" : count + (count == 1 ? " problem" : " problems")));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeNumberField("format", FORMAT);
        json.writeStringField("package", result.coordinates().toString());
        json.writeArrayFieldStart("platforms");
        for (ReleaseRow row : result.rows()) {
            json.writeStartObject();
            json.writeStringField("platform", row.platform());
            for (int i = 0; i < COLUMNS.size(); i++) {
                json.writeStringField(
                        COLUMNS.get(i),
                        switch (row.marks().get(i)) {
                            case YES -> "yes";
                            case MISSING -> "missing";
                            case WRONG -> "wrong";
                            case NONE -> "none";
                        });
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.strings(json, "missing", result.missing());
        Json.strings(json, "problems", result.problems());
        json.writeNumberField("exitCode", exitCode().code());
    }
}
