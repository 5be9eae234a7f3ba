// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A library that was found and loaded. Refers to a module that a small runtime image may lack. */
@Name("dev.fairlead.LibraryLoad")
@Label("Library Load")
@Category("Fairlead")
@Description("A native library was found, verified and loaded")
final class LoadEvent extends Event {
    @Label("Library")
    String library = "";

    @Label("Origin")
    String origin = "";

    private LoadEvent() {}

    static NativeLibrary record(Supplier<NativeLibrary> load) {
        LoadEvent event = new LoadEvent();
        event.begin();
        NativeLibrary loaded = load.get();
        event.library = loaded.name();
        event.origin = loaded.origin();
        event.commit();
        return loaded;
    }
}
