// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.generator.JextractGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What a generation through jextract says at its end; what was left out only jextract knows, and does not tell. */
record JextractReport(JextractGenerator.Result result, Path output, long nanoseconds) implements BindReport {
    @Override
    public void print(PrintStream out) {
        String headers = result.headers().stream().map(Account::headerName).collect(Collectors.joining(", "));
        out.println(headers + ": bound by " + result.executable());
        new FileAccount(result.written(), output, nanoseconds).print(out);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.strings(json, "headers", result.headers());
        json.writeStringField("boundBy", String.valueOf(result.executable()));
        Json.files(json, result.written(), output);
    }
}
