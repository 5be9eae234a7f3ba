// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.harness;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import dev.fairlead.generator.read.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platforms of native/platforms.json, without their C libraries: what clang brings itself is enough for some headers. */
public final class Targets {
    private static final Pattern ROW = Pattern.compile("\"id\": \"([^\"]+)\",\\s*\"triple\": \"([^\"]+)\"");

    private Targets() {}

    /** {@return all of them, in the order of the table} */
    public static List<Target> all() {
        try {
            String table = Files.readString(Path.of("../../native/platforms.json"));
            Matcher row = ROW.matcher(table);
            List<Target> targets = new ArrayList<>();
            while (row.find()) {
                targets.add(new Target(row.group(1), row.group(2), List.of(), List.of()));
            }
            return targets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a header as each of them sees it} */
    public static List<HeaderModel> read(Path header) throws DiagnosticException {
        return read(
                new ReadRequest(List.of(header.toString()), List.of(), List.of(), List.of(), Optional.empty(), false));
    }

    /** {@return headers as each of them sees them} */
    public static List<HeaderModel> read(ReadRequest request) throws DiagnosticException {
        List<HeaderModel> models = new ArrayList<>();
        for (Target target : all()) {
            models.add(new HeaderReader().read(request.on(target)));
        }
        return models;
    }
}
