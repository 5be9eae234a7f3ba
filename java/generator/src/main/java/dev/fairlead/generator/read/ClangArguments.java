// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What clang is told. What the user says comes last and so wins. */
final class ClangArguments {
    /** What takes back the words that are defined while reading, for headers that use one for something else, too. */
    static final List<String> TAKEN_BACK = Stream.of(StorageOrder.TAKEN_BACK, TransparentUnions.TAKEN_BACK)
            .flatMap(List::stream)
            .toList();

    private ClangArguments() {}

    static List<String> of(ReadRequest request, Optional<Path> resources) {
        List<String> arguments = new ArrayList<>(
                List.of("-x", "c", "-std=gnu17", "-DFAIRLEAD_BIND", "-ferror-limit=0", "-Wno-everything"));
        Stream.of(StorageOrder.DEFINITIONS, ObjectSizes.DEFINITIONS, TransparentUnions.DEFINITIONS)
                .flatMap(List::stream)
                .forEach(definition -> arguments.add("-D" + definition));
        resources.ifPresent(folder -> arguments.addAll(List.of("-resource-dir", folder.toString())));
        if (request.target().isEmpty()) {
            macosSdk().ifPresent(sdk -> arguments.addAll(List.of("-isysroot", sdk.toString())));
        }
        request.target().ifPresent(target -> arguments.addAll(of(target)));
        request.includeFolders().forEach(folder -> arguments.add("-I" + folder.toAbsolutePath()));
        arguments.addAll(request.clangArguments());
        // Behind the others, which may come from a file of flags: of two definitions clang takes the last.
        request.definitions().forEach(definition -> arguments.add("-D" + definition));
        return arguments;
    }

    /** Of the system's folders none is looked into: this machine's C library is not that of the target. */
    private static List<String> of(Target target) {
        List<String> arguments = new ArrayList<>(List.of("--target=" + target.triple(), "-nostdlibinc"));
        target.libc().forEach(folder -> arguments.addAll(List.of("-isystem", folder.toString())));
        target.definitions().forEach(definition -> arguments.add("-D" + definition));
        return arguments;
    }

    /** macOS keeps its headers in an SDK, which Apple's clang knows and this one has to be told. */
    private static Optional<Path> macosSdk() {
        if (!System.getProperty("os.name").startsWith("Mac")) {
            return Optional.empty();
        }
        String named = System.getenv("SDKROOT");
        Path sdk = Path.of(named == null ? "/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk" : named);
        return Files.isDirectory(sdk) ? Optional.of(sdk) : Optional.empty();
    }
}
