// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.TargetDifferences;
import dev.fairlead.generator.model.TargetFacts;
import dev.fairlead.generator.model.UnreadTarget;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells, where Java was written for named platforms, how much of it is chosen among them.
 *
 * @param model what was bound
 */
record TargetAccount(HeaderModel model) {
    private boolean isNamed() {
        return !model.host().platform().isEmpty();
    }

    void print(PrintStream out) {
        if (!isNamed()) {
            return;
        }
        TargetDifferences differences = TargetDifferences.of(model);
        String reasons = differences.reasons().entrySet().stream()
                .map(it -> it.getKey() + " ×" + it.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        String only = differences.only().entrySet().stream()
                .map(it -> ", " + it.getValue() + " only on " + it.getKey())
                .collect(Collectors.joining());
        int count = model.targets().size();
        out.println(count + (count == 1 ? " platform" : " platforms") + ": " + differences.alike()
                + " declarations alike, " + differences.chosen() + " chosen at class initialisation"
                + (differences.chosen() == 0 ? "" : reasons) + only);
        model.unreadByReason()
                .forEach((reason, unread) -> out.println("  not for " + String.join(", ", unread) + ": " + reason));
    }

    void write(JsonGenerator json) throws IOException {
        if (!isNamed()) {
            return;
        }
        TargetDifferences differences = TargetDifferences.of(model);
        List<String> platforms =
                model.targets().stream().map(TargetFacts::platform).toList();
        json.writeObjectFieldStart("targets");
        Json.strings(json, "platforms", platforms);
        json.writeNumberField("alike", differences.alike());
        json.writeNumberField("chosen", differences.chosen());
        numbers(json, "reasons", differences.reasons());
        numbers(json, "only", differences.only());
        json.writeArrayFieldStart("unread");
        for (UnreadTarget unread : model.unread()) {
            json.writeStartObject();
            json.writeStringField("platform", unread.platform());
            json.writeStringField("reason", unread.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String name, Map<String, Long> numbers) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            json.writeNumberField(number.getKey(), number.getValue());
        }
        json.writeEndObject();
    }
}
