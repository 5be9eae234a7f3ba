// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.LlvmTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of what the linker wrote what is shipped: the library without debug information, and that beside it. */
final class Shipment {
    private final BuildFolder folder;
    private final BuildRequest request;
    private final LlvmTools tools;
    private final TargetPlatform platform;
    private final Path log;
    private final Gate gate;

    Shipment(BuildRequest request, LlvmTools tools, TargetPlatform platform, Path log) {
        this.folder = new BuildFolder(request.output(), platform);
        this.request = request;
        this.tools = tools;
        this.platform = platform;
        this.log = log;
        this.gate = new Gate(request, platform);
    }

    List<BuiltLibrary> ship(List<LinkedLibrary> linked)
            throws IOException, InterruptedException, PlatformBuild.FailedException {
        List<LinkedLibrary> wanted = linked.stream()
                .filter(library ->
                        request.libraries().isEmpty() || request.libraries().contains(library.name()))
                .toList();
        if (wanted.isEmpty()) {
            throw failed(
                    "the project has no shared library"
                            + (request.libraries().isEmpty()
                                    ? ""
                                    : " of the name " + String.join(", ", request.libraries()))
                            + ": nothing came out",
                    List.of());
        }
        Folders.delete(folder.shipped());
        Folders.delete(folder.debugInfo());
        Files.createDirectories(folder.shipped());
        Files.createDirectories(folder.debugInfo());
        List<BuiltLibrary> shipped = new ArrayList<>();
        for (LinkedLibrary library : wanted) {
            shipped.add(ship(library));
        }
        return shipped;
    }

    private BuiltLibrary ship(LinkedLibrary library)
            throws IOException, InterruptedException, PlatformBuild.FailedException {
        String name = String.valueOf(library.file().getFileName());
        Path file = folder.shipped().resolve(name);
        Path debugInfo = debugInfo(library.file(), name);
        Files.copy(library.file(), file, StandardCopyOption.REPLACE_EXISTING);
        strip(file);
        return new BuiltLibrary(
                library.name(), library.file(), file, Optional.of(debugInfo), gate.inspect(library.file(), file));
    }

    private Path debugInfo(Path linked, String name)
            throws IOException, InterruptedException, PlatformBuild.FailedException {
        Path database = linked.resolveSibling(name.replaceFirst("\\.dll$", ".pdb"));
        if (name.endsWith(".dll") && Files.exists(database)) {
            Path copy = folder.debugInfo().resolve(String.valueOf(database.getFileName()));
            return Files.copy(database, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Path debugInfo = folder.debugInfo().resolve(name + ".debug");
        if (platform.system().equals("macosx")) {
            run(tools.path("dsymutil"), "--flat", "-o", debugInfo.toString(), linked.toString());
        } else {
            run(tools.path("llvm-objcopy"), "--only-keep-debug", linked.toString(), debugInfo.toString());
        }
        return debugInfo;
    }

    private void strip(Path file) throws IOException, InterruptedException, PlatformBuild.FailedException {
        run(tools.path("llvm-strip"), platform.system().equals("macosx") ? "-x" : "--strip-all", file.toString());
    }

    private void run(String... command) throws IOException, InterruptedException, PlatformBuild.FailedException {
        Program.Outcome outcome = new Program(folder.cmake(), log, Map.of()).run(List.of(command), line -> {});
        if (outcome.failed()) {
            throw failed("'" + String.join(" ", command) + "' failed", outcome.said());
        }
    }

    private static PlatformBuild.FailedException failed(String summary, List<String> said) {
        return new PlatformBuild.FailedException(new BuildFailure("gather", said, summary));
    }
}
