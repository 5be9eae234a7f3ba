// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one row of the table, whose opening brace has been read. */
final class PlatformRow {
    private final JsonParser json;
    private final int line;
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> tiers = new ArrayList<>();

    PlatformRow(JsonParser json) {
        this.json = json;
        this.line = json.currentLocation().getLineNr();
    }

    TargetPlatform read() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String column = json.currentName();
            switch (json.nextToken()) {
                case START_ARRAY -> readTiers(column);
                case VALUE_STRING -> texts.put(column, json.getText());
                case VALUE_NULL -> texts.remove(column);
                default -> throw new IOException("'" + column + "' of the platform at line " + line + " is no text");
            }
        }
        return new TargetPlatform(
                text("id"),
                text("triple"),
                Optional.ofNullable(texts.get("javacpp")),
                text("aol"),
                text("file"),
                Optional.ofNullable(texts.get("glibc")),
                tiers,
                text("run"));
    }

    private void readTiers(String column) throws IOException {
        if (!column.equals("tiers")) {
            throw new IOException("'" + column + "' of the platform at line " + line + " is a list");
        }
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            tiers.add(json.getText());
        }
    }

    private String text(String column) throws IOException {
        String text = texts.get(column);
        if (text == null) {
            throw new IOException("the platform at line " + line + " has no '" + column + "'");
        }
        return text;
    }
}
