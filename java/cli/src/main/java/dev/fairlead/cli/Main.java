// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code fairlead}. */
@Command(
        name = "fairlead",
        description = {
            "A C or C++ header goes in; typed, documented, zero-copy Java comes out.%n",
            "Start with:",
            "  fairlead demo                             see native kernels run on a real file",
            "  fairlead bind '<zlib.h>' -l z -t org.z --output out",
            "                                            bind a library of your system",
            "  fairlead bind --help                      all about binding",
            "  fairlead build --target all               build a CMake project for every platform",
            "  fairlead inspect target/natives.jar       is every native library in it fit to ship?",
            "  fairlead package                          package what was built for Maven, Gradle and C++%n"
        },
        subcommands = {
            BindCommand.class,
            BuildCommand.class,
            CacheCommand.class,
            ClasspathCommand.class,
            InspectCommand.class,
            PackageCommand.class,
            ReleaseCommand.class,
            DemoCommand.class,
            TestCommand.class,
            SetupCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        footer = {
            "%nExit codes: 0 done, 1 wrong option, 2 input missing, 3 clang could not read it or a tool is missing,",
            "4 failed while running, 5 output not writable, 6 cannot be generated, or not fit to ship. See docs/exit-codes.md."
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main(CommandSpec spec) {
        this.spec = spec;
    }

    /** A command to be filled by picocli. */
    Main() {
        this(CommandSpec.create());
    }

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /**
     * Runs a command.
     *
     * @param console where it speaks
     * @param arguments the command line
     * @return the exit code
     */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Main(), new ConsoleFactory(console));
        line.setOut(Console.writer(console.out()));
        line.setErr(Console.writer(console.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.color() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(110);
        line.setParameterExceptionHandler((problem, given) -> wrongOption(console, problem, given));
        line.setExecutionExceptionHandler(new FailureHandler(console));
        // picocli's own reading of such files splits a word at a quotation mark in it.
        line.setExpandAtFiles(false);
        try {
            return line.execute(ArgumentFile.expand(arguments));
        } catch (IOException e) {
            console.error("cannot read a file of options: " + FailureHandler.describe(e));
            return ExitCode.INPUT_ERROR.code();
        }
    }

    private static int wrongOption(Console console, ParameterException problem, String... given) {
        String message = String.valueOf(problem.getMessage());
        String hint =
                "hint: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help lists what it takes";
        if (List.of(given).contains(FailureHandler.JSON)) {
            return new FailureHandler(console)
                    .reportJson(new CommandFailure(ExitCode.OPTION_ERROR, message + "\n" + hint));
        }
        console.error(message);
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, Console.writer(console.err()));
        console.err().println(hint);
        return ExitCode.OPTION_ERROR.code();
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
