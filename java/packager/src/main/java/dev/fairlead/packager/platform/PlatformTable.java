// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of platforms. Immutable; threads may share it.
 *
 * @param all the platforms, in the order of the table
 */
public record PlatformTable(List<TargetPlatform> all) {
    private static final String FILE = "platforms.json";

    /** Keeps its own copy, and refuses a table that has a platform twice. */
    public PlatformTable {
        all = List.copyOf(all);
        Set<String> ids = new HashSet<>();
        for (TargetPlatform platform : all) {
            if (!ids.add(platform.id())) {
                throw new IllegalArgumentException("the platform " + platform.id() + " stands twice in the table");
            }
        }
    }

    /** {@return the table that this build was made with} */
    public static PlatformTable bundled() {
        try (InputStream in = PlatformTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the jar of fairlead-packager: it was built wrongly");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " out of the jar of fairlead-packager", e);
        }
    }

    /**
     * Reads a table.
     *
     * @param in JSON in the form of native/platforms.json; it is not closed
     * @return the table
     * @throws IOException if it cannot be read, or says what no table says; the message has line and column
     */
    public static PlatformTable read(InputStream in) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            List<TargetPlatform> platforms = new ArrayList<>();
            expect(json, JsonToken.START_OBJECT);
            expect(json, JsonToken.FIELD_NAME);
            expect(json, JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                platforms.add(new PlatformRow(json).read());
            }
            return new PlatformTable(platforms);
        }
    }

    /**
     * Finds a platform.
     *
     * @param id its name
     * @return the platform; empty when the table has none of that name
     */
    public Optional<TargetPlatform> find(String id) {
        return all.stream().filter(platform -> platform.id().equals(id)).findFirst();
    }

    /** {@return the names of all platforms, with a comma between them: for messages} */
    public String ids() {
        return all.stream().map(TargetPlatform::id).collect(Collectors.joining(", "));
    }

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.nextToken() != token) {
            throw new IOException("the table of platforms is not of the form {\"platforms\": [{…}, …]}: at line "
                    + json.currentLocation().getLineNr());
        }
    }
}
