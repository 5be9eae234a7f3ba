// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Takes the next word for an option's value whatever it is: what clang is told looks like our own options, as -DX does. */
final class AnyWord implements IParameterConsumer {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's own interface
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
        if (words.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Missing required parameter for option '--clang-arg'");
        }
        List<String> values = new ArrayList<>(option.<List<String>>getValue());
        values.add(words.pop());
        option.setValue(values);
    }
}
