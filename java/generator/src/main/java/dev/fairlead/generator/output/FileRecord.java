// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import dev.fairlead.generator.output.BindingId.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was written for a binding, so that a later run knows what it may replace and delete. The same input gives the same
 * record, wherever it lies.
 *
 * @param binding the binding
 * @param seals for the path of each file below the output folder, with forward slashes, the {@link Seal} of its text
 */
record FileRecord(BindingId binding, NavigableMap<String, String> seals) {
    /** The folder of the records, below the output folder. */
    static final String FOLDER = ".fairlead";

    /** What the names of records end with. */
    static final String SUFFIX = ".files";

    private static final String HEAD = """
            # What Fairlead wrote into this folder for one binding, with the SHA-256 of each file: by this it knows what it may
            # replace and delete. Keep it with the files.
            """;

    private static final String UNNAMED = "-";
    private static final Pattern SEAL = Pattern.compile("[0-9a-f]{64}");

    FileRecord {
        seals = new TreeMap<>(seals);
    }

    /** {@return its path below the output folder} */
    String path() {
        return FOLDER + "/" + fileName();
    }

    /** {@return its name in the folder of the records} */
    String fileName() {
        return binding.fileName() + SUFFIX;
    }

    /** {@return this record after another binding was written to the same folder} */
    FileRecord updatedBy(FileRecord other) {
        NavigableMap<String, String> updated = new TreeMap<>(seals);
        updated.replaceAll((path, seal) -> other.seals().getOrDefault(path, seal));
        return new FileRecord(binding, updated);
    }

    /** {@return the text that {@link #parse} reads} */
    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        String packageName = binding.packageName().isEmpty() ? UNNAMED : binding.packageName();
        line(text, "binding", binding.language(), packageName, binding.className());
        binding.toml().ifPresent(it -> line(text, "toml", it));
        binding.headers().forEach(it -> line(text, "header", it.content(), it.name()));
        binding.shimLibrary().ifPresent(it -> line(text, "shim", it));
        seals.forEach((path, seal) -> line(text, "file", seal, path));
        return text.toString();
    }

    private static void line(StringBuilder text, String... words) {
        text.append(String.join(" ", words)).append('\n');
    }

    /**
     * Reads a record.
     *
     * @param text what may be one
     * @return the record; empty when it is not whole, or names files outside: then nothing is known
     */
    static Optional<FileRecord> parse(String text) {
        List<String> binding = List.of();
        Optional<String> toml = Optional.empty();
        Optional<String> shim = Optional.empty();
        List<Header> headers = new ArrayList<>();
        Map<String, String> seals = new TreeMap<>();
        for (String line : text.lines().filter(it -> !it.startsWith("#")).toList()) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "binding" -> binding = List.of(line.split(" "));
                case "toml" -> toml = Optional.of(line.substring("toml ".length()));
                case "shim" -> shim = Optional.of(line.substring("shim ".length()));
                case "header" -> {
                    if (words.length == 3) {
                        headers.add(new Header(words[2], words[1]));
                    }
                }
                default -> {
                    if (words.length < 3 || !isFile(words)) {
                        return Optional.empty();
                    }
                    seals.put(words[2], words[1]);
                }
            }
        }
        if (binding.size() != 4) {
            return Optional.empty();
        }
        String packageName = binding.get(2).equals(UNNAMED) ? "" : binding.get(2);
        BindingId id = new BindingId(binding.get(1), packageName, binding.get(3), headers, toml, shim);
        return Optional.of(new FileRecord(id, new TreeMap<>(seals)));
    }

    private static boolean isFile(String[] words) {
        return words[0].equals("file")
                && SEAL.matcher(words[1]).matches()
                && !words[2].startsWith("/")
                && !words[2].matches("(.*/)?\\.\\.(/.*)?|.*[\\\\:\\x00].*");
    }
}
