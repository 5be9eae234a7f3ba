// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the system's compiler makes of zlib.h, and the library when C calls it. A machine without a compiler or without
 * zlib fails the tests that need it.
 *
 * @param compiler its command
 * @param name the file's, by whose ending the compiler knows the language
 * @param beforeMain what stands before the main function, which has zlib.h, stddef.h and stdio.h anyway
 */
record CProgram(String compiler, String name, String beforeMain) {
    static final CProgram IN_C = new CProgram("cc", "program.c", "");

    /** {@return the lines that a main function of these statements prints} */
    List<String> lines(Path folder, List<String> statements) throws IOException {
        Path source = folder.resolve(name);
        Path program = folder.resolve("program");
        Files.writeString(source, code(statements));
        run(List.of(compiler, source.toString(), "-lz", "-o", program.toString()));
        return run(List.of(program.toString())).lines().toList();
    }

    private String code(List<String> statements) {
        return """
                #include <stddef.h>
                #include <stdio.h>
                #include <zlib.h>
                %s
                int main(void) {
                    %s
                    return 0;
                }
                """.formatted(beforeMain, String.join("\n    ", statements));
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.onExit().join().exitValue(), () -> command + " says " + said);
        return said;
    }
}
