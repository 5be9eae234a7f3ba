// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.build.BuildKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code build} that say what is built, and how. A table {@code [build]} may say the same. */
final class BuildOptions extends SettingsOptions<BuildKey> {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--target",
            paramLabel = "NAME[,NAME]",
            description = "Platforms to build for, or all; this machine's when none is named.")
    void target(String value) {
        addEach(BuildKey.TARGETS, "--target", value);
    }

    @Option(
            names = {"-S", "--source"},
            paramLabel = "DIR",
            description = "The folder of the project's CMakeLists.txt (default: the current one).")
    void source(String value) {
        set(BuildKey.SOURCE, value);
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where everything is written (default: build/fairlead).")
    void output(String value) {
        set(BuildKey.OUTPUT, value);
    }

    @Option(
            names = "--toolchain",
            paramLabel = "NAME|FILE",
            description = "zig (default), clang, host, or a CMake toolchain file.")
    void toolchain(String value) {
        set(BuildKey.TOOLCHAIN, value);
    }

    @Option(
            names = "--exports",
            paramLabel = "PATTERN[,PATTERN]",
            description = "What the libraries export: names, with * for any part. Without it, what the code marks.")
    void exports(String value) {
        addEach(BuildKey.EXPORTS, "--exports", value);
    }

    @Option(
            names = "--allow-needed",
            paramLabel = "NAME[,NAME]",
            description = "Libraries that they may need beside those of the system: names, with * for any part.")
    void allowNeeded(String value) {
        addEach(BuildKey.ALLOW_NEEDED, "--allow-needed", value);
    }

    @Option(
            names = "--library",
            paramLabel = "NAME[,NAME]",
            description = "The CMake targets to build (default: every shared library).")
    void library(String value) {
        addEach(BuildKey.LIBRARY, "--library", value);
    }

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "A variable for CMake.")
    void define(String value) {
        add(BuildKey.DEFINE, value);
    }

    /** Nothing, as of a variable that is empty, is not taken for what holds without the option. */
    private void addEach(BuildKey key, String option, String values) {
        for (String value : values.split(",", -1)) {
            if (value.isBlank() && command != null) {
                throw new ParameterException(command.commandLine(), option + " has an empty name: '" + values + "'");
            }
            add(key, value);
        }
    }
}
