// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.nar;

import java.nio.file.Path;
import java.util.Objects;

/** Where the build has put the archives and what was in them. */
final class Unpacked {
    private Unpacked() {}

    /** {@return the folder with include and lib} */
    static Path folder() {
        return property("fairlead.test.unpacked");
    }

    /** {@return the folder with the archives, noarch.nar and shared.nar} */
    static Path archives() {
        return property("fairlead.test.archives");
    }

    /** {@return the checkout} */
    static Path root() {
        return property("fairlead.root");
    }

    /** {@return this platform's name in native archives} */
    static String aol() {
        return property("fairlead.test.aol").toString();
    }

    /** {@return the library, as it came out of the archive} */
    static Path library() {
        return folder().resolve("lib/" + aol() + "/shared").resolve(System.mapLibraryName("fairlead-kernels"));
    }

    private static Path property(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty(name), name + " is set by this module's pom"));
    }
}
