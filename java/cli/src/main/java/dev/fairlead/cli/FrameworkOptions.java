// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of {@code bind} for frameworks, macOS's form of a library with its headers; named as jextract's. */
final class FrameworkOptions {
    @Option(
            names = {"-F", "--framework-dir"},
            paramLabel = "DIR",
            description = "A folder of frameworks: <NAME/x.h> is looked for in NAME.framework/Headers there.")
    private List<Path> folders = List.of();

    @Option(
            names = "--framework",
            paramLabel = "NAME",
            description = "A framework of macOS to load: -l :/System/Library/Frameworks/NAME.framework/NAME.")
    private List<String> names = List.of();

    /** {@return what clang is told of them} */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        folders.forEach(folder -> arguments.addAll(List.of("-F", folder.toString())));
        return arguments;
    }

    /**
     * The frameworks as libraries.
     *
     * @param os the system that they are to be loaded on, as {@code Platform} names it
     * @return what {@code --library} would have said
     * @throws CommandFailure where that system has none
     */
    List<String> libraries(String os) throws CommandFailure {
        List<String> libraries = new ArrayList<>();
        for (String name : names) {
            if (!os.equals("macosx")) {
                throw new CommandFailure(
                        ExitCode.OPTION_ERROR,
                        "--framework " + name + ": macOS alone has frameworks to load, and this is " + os
                                + "\nhint: --library NAME, or --library :PATH for a file");
            }
            if (!name.matches("[\\w.+-]+")) {
                throw new CommandFailure(
                        ExitCode.OPTION_ERROR,
                        "'" + name + "' is not a framework's name\nhint: --library :PATH takes a file of any name");
            }
            libraries.add(":/System/Library/Frameworks/" + name + ".framework/" + name);
        }
        return libraries;
    }
}
