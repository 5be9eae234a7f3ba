// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what generated code needs. */
@Command(
        name = "classpath",
        description = {
            "Print the class path that generated code needs to compile and run.",
            "The api layer needs the runtime's jar; C++ through JavaCPP two more. Code of the raw layer needs the JDK alone.%n",
            "  javac -cp \"$(fairlead classpath)\" -d classes $(find out -name '*.java')",
            "  javac -cp \"$(fairlead classpath --engine javacpp)\" -d classes $(find out -name '*.java')%n"
        },
        mixinStandardHelpOptions = true)
final class ClasspathCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "What generated the code: fairlead, javacpp or jextract. Default: fairlead.")
    private Engine engine = Engine.FAIRLEAD;

    ClasspathCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> needed : engine.needed()) {
            CodeSource source = needed.getProtectionDomain().getCodeSource();
            places.add(Path.of(source.getLocation().toURI()).toString());
        }
        console.out().println(String.join(File.pathSeparator, places));
        return ExitCode.SUCCESS.code();
    }
}
