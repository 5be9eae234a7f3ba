// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.pack.PackageException.Reason;
import dev.fairlead.packager.record.LibraryRecord;
import dev.fairlead.packager.toolchain.LlvmTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one library for all processors of macOS out of those for each. Every part is the file that it is made of. */
final class UniversalLibraries {
    /** What stands for a platform in the folder below META-INF/native and in the classifier. */
    static final String ID = "macosx-universal";

    private final List<PlatformFiles> parts;
    private final LlvmTools tools;

    private UniversalLibraries(List<PlatformFiles> parts, LlvmTools tools) {
        this.parts = parts;
        this.tools = tools;
    }

    /**
     * Prepares.
     *
     * @param platforms all that is packaged
     * @param tools what joins
     * @throws PackageException when there are not two platforms of macOS, with the same libraries
     */
    static UniversalLibraries of(List<PlatformFiles> platforms, LlvmTools tools) throws PackageException {
        List<PlatformFiles> parts = platforms.stream()
                .filter(it -> it.platform().system().equals("macosx"))
                .toList();
        if (parts.size() < 2
                || parts.stream().map(UniversalLibraries::names).distinct().count() != 1) {
            throw new PackageException(
                    Reason.OPTION,
                    "a universal library is made of those for macosx-x86_64 and macosx-aarch64, with the same names;"
                            + " here are "
                            + parts.stream()
                                    .map(it -> it.platform().id() + names(it))
                                    .toList());
        }
        return new UniversalLibraries(parts, tools);
    }

    private static List<String> names(PlatformFiles files) {
        return files.record().libraries().stream().map(LibraryRecord::file).toList();
    }

    /** {@return what it is made of} */
    List<PlatformFiles> parts() {
        return parts;
    }

    static String entry(String file) {
        return "META-INF/native/" + ID + "/" + file;
    }

    /** {@return the libraries by their entries in a jar} */
    Map<String, byte[]> join() throws IOException, InterruptedException, PackageException {
        Map<String, byte[]> joined = new LinkedHashMap<>();
        Path folder = Files.createTempDirectory("fairlead-universal");
        try {
            for (String name : names(parts.getFirst())) {
                joined.put(entry(name), join(name, folder.resolve("joined")));
            }
        } finally {
            Files.deleteIfExists(folder.resolve("joined"));
            Files.delete(folder);
        }
        return joined;
    }

    private byte[] join(String name, Path result) throws IOException, InterruptedException, PackageException {
        List<String> command = new ArrayList<>(List.of(tools.path("llvm-lipo"), "-create", "-output"));
        command.add(result.toString());
        parts.forEach(part -> command.add(part.libraries().resolve(name).toString()));
        Process lipo = new ProcessBuilder(command).redirectErrorStream(true).start();
        lipo.getOutputStream().close();
        String said = new String(lipo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (lipo.waitFor() != 0) {
            throw new PackageException(Reason.RUNTIME, "'" + String.join(" ", command) + "' failed\n" + said);
        }
        return Files.readAllBytes(result);
    }
}
