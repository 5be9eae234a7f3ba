// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What pkg-config knows of a package.
 *
 * @param includeFolders folders of its headers
 * @param definitions macros that its headers need
 * @param arguments what else the compiler is told
 * @param libraries the names of its libraries, or {@code :PATH}, without the parts of the C library
 */
record PackageConfig(
        List<Path> includeFolders, List<String> definitions, List<String> arguments, List<String> libraries) {
    PackageConfig {
        includeFolders = List.copyOf(includeFolders);
        definitions = List.copyOf(definitions);
        arguments = List.copyOf(arguments);
        libraries = List.copyOf(libraries);
    }

    /**
     * Asks pkg-config.
     *
     * @param program the program: pkg-config, or what the variable PKG_CONFIG names
     * @param names the packages; nothing is asked without one
     * @return what it says
     * @throws CommandFailure when there is no pkg-config, or no such package
     */
    static PackageConfig of(String program, List<String> names) throws CommandFailure {
        return names.isEmpty()
                ? new PackageConfig(List.of(), List.of(), List.of(), List.of())
                : parse(words(ask(program, names)));
    }

    private static String ask(String program, List<String> names) throws CommandFailure {
        List<String> command = new ArrayList<>(List.of(program, "--cflags", "--libs"));
        command.addAll(names);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CommandFailure(
                        ExitCode.INPUT_ERROR,
                        said.strip() + "\nhint: '" + program + " --list-all' lists the packages that are installed");
            }
            return said;
        } catch (IOException notStarted) {
            throw new CommandFailure(
                    ExitCode.CLANG_ERROR,
                    "--pkg-config needs the program " + program + ": " + notStarted.getMessage()
                            + "\nhint: install it (apt install pkg-config, brew install pkgconf), or give -I, -D and -l"
                            + " yourself; the variable PKG_CONFIG names another one");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.RUNTIME_ERROR, "interrupted");
        }
    }

    /** Splits as a shell does: a backslash keeps the character behind it, quotes keep blanks. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                word.append(text.charAt(++i));
                inWord = true;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                inWord = true;
            } else if (c == quote && quote != 0) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                }
                word.setLength(0);
                inWord = false;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    private static PackageConfig parse(List<String> words) {
        List<Path> folders = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        List<String> libraries = new ArrayList<>();
        List<Path> libraryFolders = new ArrayList<>();
        for (String word : words) {
            String rest = word.length() > 2 ? word.substring(2) : "";
            if (word.startsWith("-I") && !rest.isEmpty()) {
                folders.add(Path.of(rest));
            } else if (word.startsWith("-D") && !rest.isEmpty()) {
                definitions.add(rest);
            } else if (word.startsWith("-l") && !rest.isEmpty()) {
                libraries.add(rest);
            } else if (word.startsWith("-L") && !rest.isEmpty()) {
                libraryFolders.add(Path.of(rest));
            } else if (!isForTheLinker(word)) {
                arguments.add(word);
            }
        }
        LinkedLibraries linked = new LinkedLibraries(libraryFolders, LoaderFolders.ofThisSystem());
        return new PackageConfig(folders, definitions, arguments, linked.loadable(libraries));
    }

    private static boolean isForTheLinker(String word) {
        return word.startsWith("-L") || word.startsWith("-Wl,") || word.equals("-pthread") || word.endsWith(".a");
    }
}
