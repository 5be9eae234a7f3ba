// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks for zig: the one that {@code FAIRLEAD_ZIG} names, on PATH, in the cache, as a module of python3.
 *
 * @param environment the variables of the process
 * @param cached zig in the user's cache
 */
public record ZigFinder(Map<String, String> environment, Optional<Path> cached) {
    private static final long SECONDS = 30;

    /** Keeps its own copy. */
    public ZigFinder {
        environment = Map.copyOf(environment);
    }

    /** How zig is started, and which it is. */
    record Found(List<String> command, String version) {}

    /**
     * Finds zig.
     *
     * @param tools LLVM's tools, which serve beside it
     * @param cache where it is to keep what it builds once
     * @return zig
     * @throws ToolchainException when there is none, or the one that is named does not start
     */
    public Zig find(LlvmTools tools, Path cache) throws ToolchainException {
        Found found = find();
        return new Zig(found.command(), found.version(), tools, cache.resolve("zig-" + found.version()));
    }

    /**
     * Finds how zig is started.
     *
     * @return its command
     * @throws ToolchainException when there is none, or the one that is named does not start
     */
    public List<String> command() throws ToolchainException {
        return find().command();
    }

    private Found find() throws ToolchainException {
        String named = environment.getOrDefault("FAIRLEAD_ZIG", "");
        if (!named.isBlank()) {
            return version(List.of(named))
                    .orElseThrow(() -> new ToolchainException("FAIRLEAD_ZIG names " + named + ", which is no zig that"
                            + " starts: `" + named + " version` failed"));
        }
        for (List<String> command : candidates()) {
            Optional<Found> found = version(command);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new ToolchainException(
                "there is no zig: not on PATH, not in the cache, and python3 has no module ziglang\n"
                        + "hint: fairlead setup zig brings it; what needs no C library and no C++ runtime is built without it,"
                        + " by --toolchain clang");
    }

    private List<List<String>> candidates() {
        List<List<String>> candidates = new ArrayList<>();
        onPath("zig").ifPresent(path -> candidates.add(List.of(path)));
        cached.filter(Files::isExecutable).ifPresent(path -> candidates.add(List.of(path.toString())));
        onPath("python3").ifPresent(path -> candidates.add(List.of(path, "-m", "ziglang")));
        return candidates;
    }

    private Optional<String> onPath(String program) {
        String extension = File.separatorChar == '\\' ? ".exe" : "";
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program + extension))) {
                return Optional.of(Path.of(folder, program + extension).toString());
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> version(List<String> command) {
        List<String> asked = new ArrayList<>(command);
        asked.add("version");
        try {
            Process process = new ProcessBuilder(asked)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            boolean good = ended && process.exitValue() == 0 && said.matches("[0-9]+\\.[0-9]+.*");
            return good ? Optional.of(new Found(command, said)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
