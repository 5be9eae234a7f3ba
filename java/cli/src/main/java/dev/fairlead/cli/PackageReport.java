// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.inspect.CheckResult;
import dev.fairlead.packager.inspect.Finding;
import dev.fairlead.packager.inspect.Inspection;
import dev.fairlead.packager.pack.PackageResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was packaged, or why not.
 *
 * @param result what came of it
 * @param color whether to write ANSI colours
 */
record PackageReport(PackageResult result, boolean color) {
    private static final int FORMAT = 1;

    ExitCode exitCode() {
        return result.isFit() ? ExitCode.SUCCESS : ExitCode.GENERATION_ERROR;
    }

    void print(Console console) throws IOException {
        FindingPrinter printer = new FindingPrinter(color);
        for (Inspection inspection : result.inspections()) {
            for (CheckResult check : inspection.results()) {
                check.findings()
                        .forEach(finding -> console.message(printer.print(finding, inspection.place(), check.check())));
            }
        }
        result.notes().forEach(note -> console.message("note: " + note));
        if (!result.isFit()) {
            console.error("nothing was packaged: a library is not fit to be shipped");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("file", "bytes", "SHA-256"));
        for (Path file : result.files()) {
            rows.add(List.of(
                    file.getFileName().toString(), InspectTable.grouped(Files.size(file)), Digests.sha256(file)));
        }
        Columns.print(console.out(), rows);
        console.line(result.coordinates() + ": " + result.files().size() + " files, each with its checksums; "
                + result.inspections().size() + " libraries inspected");
    }

    void write(JsonGenerator json) throws IOException {
        json.writeNumberField("format", FORMAT);
        json.writeStringField("package", result.coordinates().toString());
        json.writeArrayFieldStart("files");
        for (Path file : result.files()) {
            json.writeStartObject();
            json.writeStringField("file", file.toString());
            json.writeNumberField("bytes", Files.size(file));
            json.writeStringField("sha256", Digests.sha256(file));
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.strings(json, "notes", result.notes());
        json.writeArrayFieldStart("findings");
        for (Inspection inspection : result.inspections()) {
            for (Finding finding : inspection.findings()) {
                json.writeStartObject();
                json.writeStringField("place", inspection.place());
                json.writeStringField("code", finding.problem().name());
                json.writeStringField("message", finding.message());
                json.writeStringField("hint", finding.hint());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeNumberField("exitCode", exitCode().code());
    }
}
