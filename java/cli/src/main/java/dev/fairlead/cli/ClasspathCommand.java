// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.runtime.NativeException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints what generated code of the api layer needs. */
@Command(
        name = "classpath",
        description = {
            "Print the class path that generated code of the api layer needs to compile and run: the runtime's jar.",
            "Code of the raw layer needs nothing but the JDK.%n",
            "  javac -cp \"$(fairlead classpath)\" -d classes $(find out -name '*.java')"
        },
        mixinStandardHelpOptions = true)
final class ClasspathCommand implements Callable<Integer> {
    private final Console console;

    ClasspathCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws URISyntaxException {
        CodeSource source = NativeException.class.getProtectionDomain().getCodeSource();
        console.out().println(Path.of(source.getLocation().toURI()));
        return ExitCode.SUCCESS.code();
    }
}
