// SPDX-License-Identifier: Apache-2.0
/** The command {@code fairlead}: a thin face of the generator and the packager, and of this checkout's demo and tests. */
module dev.fairlead.cli {
    requires com.fasterxml.jackson.core;
    requires dev.fairlead.cache;
    requires dev.fairlead.generator;
    requires dev.fairlead.javacpp;
    requires dev.fairlead.packager;
    requires dev.fairlead.runtime;
    requires info.picocli;
    requires static org.jspecify;

    opens dev.fairlead.cli to
            info.picocli;
}
