// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.pack.PackageException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Has a program sign files. Keys are the program's own matter.
 *
 * @param command the program and its arguments, before the file
 */
record Signer(List<String> command) {
    static final String EXTENSION = ".asc";

    /** Keeps its own copy. */
    Signer {
        command = List.copyOf(command);
    }

    /** Takes a command apart at blanks; what needs more is a script. */
    static Signer of(String command) {
        return new Signer(List.of(command.strip().split("\\s+")));
    }

    /** Signs a file: the program writes FILE.asc beside it. */
    Path sign(Path file) throws IOException, InterruptedException, PackageException {
        Path signature = file.resolveSibling(file.getFileName() + EXTENSION);
        List<String> line = new ArrayList<>(command);
        line.add(file.toString());
        Process process = start(line);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        if (exit != 0 || !Files.isRegularFile(signature) || Files.size(signature) == 0) {
            throw new PackageException(
                    Reason.RUNTIME,
                    "'" + String.join(" ", line) + "' ended with " + exit + " and "
                            + (Files.exists(signature) ? "" : "did not write " + signature.getFileName() + "\n") + said
                            + "\nhint: gpg does with --sign 'gpg --batch --yes --armor --detach-sign'");
        }
        return signature;
    }

    private static Process start(List<String> line) throws PackageException, IOException {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return process;
        } catch (IOException notStarted) {
            throw new PackageException(
                    Reason.MISSING, "cannot start '" + line.getFirst() + "' to sign: " + notStarted.getMessage());
        }
    }
}
