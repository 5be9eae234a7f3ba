// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.support;

import dev.fairlead.runtime.LibraryLoadException;
import dev.fairlead.runtime.NativeLibrary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/** Run in a JVM of its own: loads a library, calls it, and says what came of it. */
public final class LoadProbe {
    private LoadProbe() {}

    /** Loads the library of the given name; a second argument ends the JVM at once. */
    public static void main(String[] arguments) throws Throwable {
        try {
            NativeLibrary library = NativeLibrary.load(arguments[0], LoadProbe.class);
            int number = (int) Linker.nativeLinker()
                    .downcallHandle(library.find("next"), FunctionDescriptor.of(ValueLayout.JAVA_INT))
                    .invokeExact();
            System.out.println("called " + number);
        } catch (LibraryLoadException e) {
            System.out.println(e.getMessage());
        }
        if (arguments.length > 1) {
            Runtime.getRuntime().halt(0);
        }
    }
}
