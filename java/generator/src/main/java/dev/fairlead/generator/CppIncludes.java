// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.config.CppConfig;
import dev.fairlead.generator.emit.NativeFile;
import dev.fairlead.generator.engine.javacpp.ParserText;
import dev.fairlead.generator.read.ReadRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How C++ headers are named in {@code #include}, and in which folders they are looked for. No path of the machine goes into
 * what is generated.
 *
 * @param names what stands between the quotes
 * @param folders the include folders
 * @param config what the toml says
 * @param clang what else clang is told
 */
record CppIncludes(List<String> names, List<Path> folders, CppConfig config, GenerationRequest.Clang clang) {
    CppIncludes {
        names = List.copyOf(names);
        folders = List.copyOf(folders);
    }

    static CppIncludes of(CppConfig config, GenerationRequest.Clang clang) {
        Set<Path> folders = new LinkedHashSet<>();
        clang.includeFolders().forEach(it -> folders.add(it.normalize()));
        folders.addAll(config.include());
        List<String> names = new ArrayList<>();
        for (String header : config.headerNames()) {
            if (header.startsWith("<")) {
                names.add(header.substring(1, header.length() - 1));
            } else {
                names.add(name(Path.of(header), folders));
            }
        }
        return new CppIncludes(names, List.copyOf(folders), config, clang);
    }

    private static String name(Path header, Set<Path> folders) {
        Optional<Path> folder = folders.stream()
                .filter(it -> header.toAbsolutePath().startsWith(it.toAbsolutePath()))
                .findFirst();
        Path parent = folder.orElse(header.resolveSibling(""));
        folders.add(parent);
        return parent.toAbsolutePath()
                .relativize(header.toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }

    /** {@return what clang reads, and how} */
    ReadRequest request() {
        return request(List.of());
    }

    /** {@return the same, with more include folders} */
    ReadRequest request(List<Path> more) {
        List<Path> all = new ArrayList<>(more);
        all.addAll(folders);
        List<String> definitions = new ArrayList<>(config.define());
        definitions.addAll(clang.definitions());
        List<String> arguments = new ArrayList<>(List.of("-x", "c++", "-std=" + config.standard()));
        arguments.addAll(clang.arguments());
        return new ReadRequest(config.headerNames(), all, definitions, arguments, clang.libclang(), false);
    }

    String library() {
        return config.library();
    }

    /** {@return the headers that JavaCPP's Parser would stumble over, in a form in which it does not} */
    List<NativeFile> forParser() throws IOException {
        List<NativeFile> texts = new ArrayList<>();
        for (String name : names()) {
            Optional<Path> header = folders().stream()
                    .map(it -> it.resolve(name))
                    .filter(Files::isRegularFile)
                    .findFirst();
            // A path that leads out of its folder could not be copied into another one.
            if (header.isPresent() && !Path.of(name).isAbsolute() && !name.contains("..")) {
                String text = new String(Files.readAllBytes(header.get()), StandardCharsets.UTF_8);
                String parsed = ParserText.of(text);
                if (!parsed.equals(text)) {
                    texts.add(new NativeFile(name, parsed));
                }
            }
        }
        return texts;
    }
}
