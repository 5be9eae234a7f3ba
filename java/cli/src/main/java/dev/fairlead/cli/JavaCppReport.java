// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.generator.JavaCppResult;
import dev.fairlead.generator.diagnostic.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** What a generation through JavaCPP says at its end. */
record JavaCppReport(JavaCppResult result, Path output, long nanoseconds) implements BindReport {
    @Override
    public void print(PrintStream out) {
        new CppAccount(result).print(out);
        new FileAccount(result.written(), output, nanoseconds).print(out);
        new JavaCppNextSteps(output).print(out);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.strings(json, "headers", result.headers());
        json.writeObjectFieldStart("bound");
        json.writeNumberField("functions", result.functions());
        json.writeNumberField("classes", result.classes());
        json.writeNumberField("enums", result.enums());
        json.writeEndObject();
        json.writeArrayFieldStart("leftOut");
        for (JavaCppResult.LeftOut each : result.leftOut()) {
            json.writeStartObject();
            json.writeStringField("name", each.signature());
            json.writeStringField("class", each.javaClass());
            json.writeStringField("code", Problem.FL0121.name());
            json.writeStringField("message", each.reason());
            Json.place(json, each.location());
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.files(json, result.written(), output);
    }
}
