// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON whose fields are read by their types.
 *
 * @param place the file, for messages
 * @param fields its fields: texts, numbers, lists and further objects
 */
record JsonObject(String place, Map<String, Object> fields) {
    static JsonObject read(String place, byte[] json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RecordException(place + " is no object of JSON");
            }
            return object(place, parser);
        } catch (JsonProcessingException e) {
            throw new RecordException(place + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonObject object(String place, JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Object value = value(place, parser, parser.nextToken());
            if (value != null) {
                fields.put(name, value);
            }
        }
        return new JsonObject(place, fields);
    }

    private static @Nullable Object value(String place, JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(place, parser);
            case START_ARRAY -> list(place, parser);
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> parser.getLongValue();
            default -> parser.getText();
        };
    }

    private static List<Object> list(String place, JsonParser parser) throws IOException {
        List<Object> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object value = value(place, parser, token);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    String text(String name) throws RecordException {
        return optional(name).orElseThrow(() -> lacks(name, "a text"));
    }

    Optional<String> optional(String name) {
        return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    long number(String name) throws RecordException {
        if (fields.get(name) instanceof Long number) {
            return number;
        }
        throw lacks(name, "a number");
    }

    List<String> texts(String name) throws RecordException {
        return elements(name, String.class);
    }

    List<JsonObject> objects(String name) throws RecordException {
        return elements(name, JsonObject.class);
    }

    Optional<JsonObject> object(String name) {
        return fields.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** {@return the fields that are texts} */
    Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private <T> List<T> elements(String name, Class<T> type) throws RecordException {
        if (!(fields.get(name) instanceof List<?> list)) {
            throw lacks(name, "a list");
        }
        List<T> elements = new ArrayList<>();
        for (Object value : list) {
            if (!type.isInstance(value)) {
                throw lacks(name, "a list of one kind");
            }
            elements.add(type.cast(value));
        }
        return elements;
    }

    private RecordException lacks(String name, String wanted) {
        return new RecordException(place + " is no build record that can be read: '" + name + "' has to be " + wanted);
    }
}
