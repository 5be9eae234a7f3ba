// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arguments in files, as the JDK's tools take them by {@code @FILE}: words between blanks and line ends; quotes anywhere
 * in a word keep blanks in it, and in them a backslash escapes; {@code #} at the start of a word begins a comment. A file
 * may name others. {@code @@} stands for an at sign.
 */
final class ArgumentFile {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private int at;

    private ArgumentFile(String text) {
        this.text = text;
    }

    /**
     * Puts the arguments of files in their place.
     *
     * @param arguments what was given; a file that is not there, or names itself, stays what it is
     */
    static String[] expand(String... arguments) throws IOException {
        List<String> expanded = new ArrayList<>();
        for (String argument : arguments) {
            add(argument, List.of(), expanded);
        }
        return expanded.toArray(String[]::new);
    }

    private static void add(String argument, List<Path> from, List<String> expanded) throws IOException {
        Optional<Path> file = argument.startsWith("@@") ? Optional.empty() : named(argument);
        if (file.isEmpty() || from.contains(file.get())) {
            expanded.add(argument.startsWith("@@") ? argument.substring(1) : argument);
            return;
        }
        List<Path> here = new ArrayList<>(from);
        here.add(file.get());
        // Bytes that are no UTF-8 become a mark that no name has, and are told with it.
        String text = new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8);
        for (String word : new ArgumentFile(text).words()) {
            add(word, here, expanded);
        }
    }

    private static Optional<Path> named(String argument) {
        if (!argument.startsWith("@")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(argument.substring(1)).toAbsolutePath().normalize())
                    .filter(Files::isRegularFile);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private List<String> words() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '#') {
                at = end(text.indexOf('\n', at));
            } else if (isBlank(next)) {
                at++;
            } else {
                words.add(word());
            }
        }
        return words;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (at < text.length() && !isBlank(text.charAt(at))) {
            char next = text.charAt(at++);
            if (next == '"' || next == '\'') {
                quoted(word, next);
            } else {
                word.append(next);
            }
        }
        return word.toString();
    }

    private void quoted(StringBuilder word, char quote) {
        while (at < text.length() && text.charAt(at) != quote) {
            char next = text.charAt(at++);
            if (next == '\\' && at < text.length()) {
                word.append(escaped(text.charAt(at++)));
            } else {
                word.append(next);
            }
        }
        at++;
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> letter;
        };
    }

    private int end(int found) {
        return found < 0 ? text.length() : found;
    }

    private static boolean isBlank(char letter) {
        return letter <= ' ';
    }
}
