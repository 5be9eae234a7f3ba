// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Binds a C++ project in a JVM of its own, which has its methods and its hash codes in an order of its own. */
public final class SeparateBind {
    private SeparateBind() {}

    /** Starts the JVM; it must end well. */
    public static void run(CppProject project) throws IOException, InterruptedException {
        project.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SeparateBind.class.getName(),
                project.folder().toString()));
    }

    /** Binds the project in a folder. */
    public static void main(String[] arguments) throws Exception {
        new CppProject(Path.of(arguments[0])).generate();
    }
}
