// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes command objects and hands each the console, so that tests can listen. */
final class ConsoleFactory implements CommandLine.IFactory {
    private final Console console;

    ConsoleFactory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] parameters = constructor.getParameterTypes();
            if (parameters.length == 1 && parameters[0] == Console.class) {
                return type.cast(constructor.newInstance(console));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
