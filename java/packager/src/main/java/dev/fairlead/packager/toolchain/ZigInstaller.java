// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.cache.CacheFolder;
import dev.fairlead.cache.JarPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Brings zig from its official wheel into the user's cache. pip fetches it, because pip knows the user's proxies, mirrors
 * and certificates; what it brings is compared with the pinned SHA-256 before anything is unpacked.
 *
 * @param cache the user's cache
 * @param host this machine's platform
 * @param progress told in a few words what goes on
 */
public record ZigInstaller(Path cache, String host, Consumer<String> progress) {
    /**
     * Looks for what was installed earlier.
     *
     * @return the program; empty when it was not installed
     * @throws IOException when the cache cannot be read
     */
    public Optional<Path> installed() throws IOException {
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        String prefix = folderName() + "-";
        try (Stream<Path> folders = Files.list(cache)) {
            return folders.filter(folder -> String.valueOf(folder.getFileName()).matches(prefix + "[0-9a-f]{32}"))
                    .map(ZigInstaller::program)
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        }
    }

    /**
     * Installs, unless that was done earlier.
     *
     * @return the program
     * @throws ToolchainException when there is no wheel for this host, no pip, or what pip brings is not what is pinned
     * @throws IOException when the cache cannot be written
     * @throws InterruptedException when this thread was interrupted
     */
    public Path install() throws IOException, InterruptedException, ToolchainException {
        Optional<Path> earlier = installed();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        ZigWheel wheel = ZigWheel.of(host)
                .orElseThrow(() -> new ToolchainException("PyPI has no wheel of zig for " + host
                        + "\nhint: put a zig on PATH, or name it by FAIRLEAD_ZIG"));
        Path folder = Files.createTempDirectory(CacheFolder.open(cache), "zig-fetching");
        try {
            progress.accept("fetching zig " + wheel.version() + " from PyPI, 100 MB");
            Path file = fetch(wheel, folder);
            check(wheel, file);
            progress.accept("unpacking zig " + wheel.version());
            return program(unpack(file));
        } finally {
            delete(folder);
        }
    }

    /** {@return what install would run, as a line for a shell} */
    public String plan() {
        return ZigWheel.of(host)
                .map(wheel -> String.join(" ", command(wheel, "FOLDER")))
                .orElse("PyPI has no wheel of zig for " + host);
    }

    private static List<String> command(ZigWheel wheel, String folder) {
        List<String> command = new ArrayList<>(List.of("python3", "-m", "pip", "download", "--quiet"));
        command.addAll(List.of("--disable-pip-version-check", "--no-deps", "--only-binary=:all:"));
        command.addAll(List.of("--platform", wheel.pipPlatform(), "--dest", folder));
        command.add("ziglang==" + wheel.version());
        return command;
    }

    private static Path fetch(ZigWheel wheel, Path folder)
            throws IOException, InterruptedException, ToolchainException {
        List<String> command = command(wheel, folder.toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new ToolchainException("'" + String.join(" ", command) + "' failed:\n" + said
                        + "\nhint: python3 with pip fetches zig (apt install python3-pip); or put a zig on PATH");
            }
        } catch (IOException notStarted) {
            throw new ToolchainException("there is no python3, whose pip fetches zig: " + notStarted.getMessage()
                    + "\nhint: install it (apt install python3-pip), or put a zig on PATH");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new ToolchainException("pip said that it fetched zig, and brought no wheel"));
        }
    }

    private static void check(ZigWheel wheel, Path file) throws IOException, ToolchainException {
        String sha256 = sha256(file);
        if (!sha256.equals(wheel.sha256())) {
            throw new ToolchainException("what pip fetched as " + file.getFileName() + " is not the pinned file:\n"
                    + "  SHA-256  " + sha256 + "\n  expected " + wheel.sha256()
                    + "\nNothing was installed. A mirror may hold another file: ask who runs it.");
        }
    }

    private Path unpack(Path wheel) throws IOException {
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            return JarPart.of(zip, ZigInstaller::places).unpack(cache, folderName(), () -> {});
        }
    }

    /** Zig looks for its library in lib/zig beside the folder of the program. */
    private static List<String> places(String entry) {
        return switch (entry) {
            case "ziglang/zig", "ziglang/zig.exe" -> List.of("bin/" + entry.substring("ziglang/".length()));
            case "ziglang/LICENSE" -> List.of("LICENSE");
            default ->
                entry.startsWith("ziglang/lib/")
                        ? List.of("lib/zig/" + entry.substring("ziglang/lib/".length()))
                        : List.of();
        };
    }

    private static String folderName() {
        return "zig-" + ZigWheel.pinnedVersion();
    }

    private static Path program(Path folder) {
        Path program = folder.resolve("bin").resolve("zig");
        return Files.exists(program) ? program : folder.resolve("bin").resolve("zig.exe");
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
