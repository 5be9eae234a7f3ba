// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.javacpp.CppObject;
import dev.fairlead.runtime.NativeException;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/** The engines that {@code --engine} names. One more is one more class, and a line of this one. */
enum Engine {
    FAIRLEAD,
    JAVACPP,
    JEXTRACT;

    /** {@return a class of each jar that generated code needs} */
    List<Class<?>> needed() {
        return this == JAVACPP
                ? List.of(NativeException.class, CppObject.class, Pointer.class)
                : List.of(NativeException.class);
    }

    BindEngine implementation() {
        return switch (this) {
            case FAIRLEAD -> new FairleadEngine();
            case JAVACPP -> new JavaCppEngine();
            case JEXTRACT -> new JextractEngine();
        };
    }
}
