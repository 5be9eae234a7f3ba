// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.DeclaredMacro;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to read and how.
 *
 * @param headers paths, or {@code <name.h>} for headers on the include path; read as one translation unit, in order; one
 *     that is named twice counts once
 * @param includeFolders folders for {@code -I}
 * @param definitions {@code NAME} or {@code NAME=VALUE} for {@code -D}
 * @param clangArguments further arguments for clang
 * @param libclang the libclang to use instead of the bundled one
 * @param everything whether declarations of system headers are kept too, as jextract does, instead of only those of the
 *     named headers and of what these include with quotes
 * @param macros macros that are read as functions
 * @param target what the headers are read for; this machine when empty
 */
public record ReadRequest(
        List<String> headers,
        List<Path> includeFolders,
        List<String> definitions,
        List<String> clangArguments,
        Optional<Path> libclang,
        boolean everything,
        List<DeclaredMacro> macros,
        Optional<Target> target) {
    /** Keeps its own copies. */
    public ReadRequest {
        headers = distinct(headers);
        includeFolders = List.copyOf(includeFolders);
        definitions = List.copyOf(definitions);
        clangArguments = List.copyOf(clangArguments);
        macros = List.copyOf(macros);
    }

    /**
     * A request for this machine.
     *
     * @param headers paths, or {@code <name.h>}
     * @param includeFolders folders for {@code -I}
     * @param definitions {@code NAME} or {@code NAME=VALUE}
     * @param clangArguments further arguments for clang
     * @param libclang the libclang to use instead of the bundled one
     * @param everything whether declarations of system headers are kept too
     * @param macros macros that are read as functions
     */
    public ReadRequest(
            List<String> headers,
            List<Path> includeFolders,
            List<String> definitions,
            List<String> clangArguments,
            Optional<Path> libclang,
            boolean everything,
            List<DeclaredMacro> macros) {
        this(headers, includeFolders, definitions, clangArguments, libclang, everything, macros, Optional.empty());
    }

    /**
     * The same headers for a target.
     *
     * @param other what they are read for
     * @return the request
     */
    public ReadRequest on(Target other) {
        return new ReadRequest(
                headers, includeFolders, definitions, clangArguments, libclang, everything, macros, Optional.of(other));
    }

    /**
     * The same headers, with further arguments for clang.
     *
     * @param further the arguments, behind all others
     * @return the request, without macros that are read as functions
     */
    ReadRequest with(List<String> further) {
        List<String> all = new ArrayList<>(clangArguments);
        all.addAll(further);
        return new ReadRequest(headers, includeFolders, definitions, all, libclang, everything, List.of(), target);
    }

    /**
     * A request for what the headers say themselves.
     *
     * @param headers paths, or {@code <name.h>}
     * @param includeFolders folders for {@code -I}
     * @param definitions {@code NAME} or {@code NAME=VALUE}
     * @param clangArguments further arguments for clang
     * @param libclang the libclang to use instead of the bundled one
     * @param everything whether declarations of system headers are kept too
     */
    public ReadRequest(
            List<String> headers,
            List<Path> includeFolders,
            List<String> definitions,
            List<String> clangArguments,
            Optional<Path> libclang,
            boolean everything) {
        this(headers, includeFolders, definitions, clangArguments, libclang, everything, List.of());
    }

    /** {@return the same with other arguments for clang} */
    ReadRequest withClangArguments(List<String> arguments) {
        return new ReadRequest(headers, includeFolders, definitions, arguments, libclang, everything, macros, target);
    }

    private static List<String> distinct(List<String> headers) {
        Map<String, String> byPlace = new LinkedHashMap<>();
        headers.forEach(header ->
                byPlace.putIfAbsent(HeaderInput.isOnIncludePath(header) ? header : HeaderInput.place(header), header));
        return List.copyOf(byPlace.values());
    }
}
