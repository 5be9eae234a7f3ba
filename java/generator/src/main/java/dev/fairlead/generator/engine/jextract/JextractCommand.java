// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.jextract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What jextract is asked for, in its own terms.
 *
 * @param headers paths, or {@code <name.h>}; paths are relative to the folder that this process runs in
 * @param includeFolders folders for {@code -I}
 * @param definitions {@code NAME} or {@code NAME=VALUE}
 * @param packageName the package; empty for the unnamed one
 * @param headerClass the name of the header class; always given, because for several headers jextract makes none
 * @param symbolsClass the name of the class of shared pieces; jextract's own when empty
 * @param libraries the libraries to load: {@code name} or {@code :PATH}
 * @param systemLoadLibrary whether System.loadLibrary loads them
 * @param included the names to bind, by jextract's word for their kind ({@code function}, {@code var}); all when empty
 */
public record JextractCommand(
        List<String> headers,
        List<Path> includeFolders,
        List<String> definitions,
        String packageName,
        String headerClass,
        Optional<String> symbolsClass,
        List<String> libraries,
        boolean systemLoadLibrary,
        Map<String, List<String>> included) {
    /** The kinds of declarations that jextract can be told to include, in the order of its help. */
    private static final List<String> KINDS = List.of("function", "constant", "struct", "union", "typedef", "var");

    /**
     * Keeps its own copies.
     *
     * @throws IllegalArgumentException if a kind is none of jextract's
     */
    public JextractCommand {
        headers = List.copyOf(headers);
        includeFolders = List.copyOf(includeFolders);
        definitions = List.copyOf(definitions);
        libraries = List.copyOf(libraries);
        included = Map.copyOf(included);
        if (!KINDS.containsAll(included.keySet())) {
            throw new IllegalArgumentException("jextract includes " + KINDS + ", not " + included.keySet());
        }
    }

    /**
     * The command line.
     *
     * @param output the folder that jextract is to write to
     * @return one element an argument, without the program
     */
    List<String> arguments(Path output) {
        List<String> arguments = new ArrayList<>();
        includeFolders.forEach(folder -> add(arguments, "--include-dir", folder.toString()));
        definitions.forEach(definition -> add(arguments, "--define-macro", definition));
        if (!packageName.isEmpty()) {
            add(arguments, "--target-package", packageName);
        }
        add(arguments, "--header-class-name", headerClass);
        symbolsClass.ifPresent(name -> add(arguments, "--symbols-class-name", name));
        libraries.forEach(library -> add(arguments, "--library", library));
        if (systemLoadLibrary) {
            arguments.add("--use-system-load-library");
        }
        for (String kind : KINDS) {
            included.getOrDefault(kind, List.of()).forEach(name -> add(arguments, "--include-" + kind, name));
        }
        add(arguments, "--output", output.toString());
        arguments.addAll(headers);
        return arguments;
    }

    private static void add(List<String> arguments, String option, String value) {
        arguments.add(option);
        arguments.add(value);
    }
}
