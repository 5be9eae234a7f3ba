// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * What is to be done after a generation through JavaCPP, as commands to copy; docs/engines.md explains them.
 *
 * @param output the folder that was written
 */
record JavaCppNextSteps(Path output) {
    private static final String CLASS_PATH = "$(fairlead classpath --engine javacpp)";

    /** Writes them. */
    void print(PrintStream out) {
        String folder = output.toString().isEmpty() ? "." : output.toString();
        out.println("next, with JDK 25 or later in JAVA_HOME and on PATH:");
        out.println("  cmake -S " + ShellWord.of(output.resolve("native").toString())
                + " -B build && cmake --build build && cmake --install build --prefix classes");
        out.println("  javac -cp \"" + CLASS_PATH + "\" -d classes $(find " + ShellWord.of(folder)
                + " -name '*.java') YOUR_SOURCES");
        out.println("  java --enable-native-access=ALL-UNNAMED -cp \"classes:" + CLASS_PATH + "\" YOUR_CLASS");
        out.println("  or, instead of --install: java -Ddev.fairlead.library.path=build …");
    }
}
