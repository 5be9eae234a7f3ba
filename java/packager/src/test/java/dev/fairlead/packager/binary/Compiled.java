// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Binaries of this host, made by its C compiler (CC, else cc).
 *
 * @param folder where they are made
 */
public record Compiled(Path folder) {
    private static final String SOURCE =
            "int scan_open(int x) { return x + 1; } int scan_close(int x) { return x - 1; }";

    /** A library that passes every check: no libc, no build id that depends on the folder. */
    public Path good() throws IOException, InterruptedException {
        return library("libscan.so", SOURCE, "-nostdlib", "-Wl,-z,now", "-Wl,-soname,libscan.so");
    }

    /** A library of a source in C, with assembly in it where need be. */
    public Path library(String name, String source, String... flags) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-shared", "-fPIC"));
        all.addAll(List.of(flags));
        return build(name, source, all.toArray(String[]::new));
    }

    /** Whatever the flags make of a source. */
    public Path build(String name, String source, String... flags) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Path code = Files.writeString(folder.resolve("source.c"), source + "\n");
        // Relative names: where the host keeps temporary files is not to get into the binary.
        List<String> command = new ArrayList<>(
                List.of(compiler(), "-O1", "-o", folder.relativize(file).toString()));
        command.add(code.getFileName().toString());
        command.addAll(List.of(flags));
        said(command);
        return file;
    }

    /** What a program says; it must end well. */
    public String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + said);
        return said;
    }

    private static String compiler() {
        String named = System.getenv("CC");
        return named == null || named.isBlank() ? "cc" : named;
    }

    public static BinaryImage read(Path file) throws IOException, MalformedBinaryException {
        return BinaryReader.read(FileBytes.of(Files.readAllBytes(file))).getFirst();
    }
}
