// SPDX-License-Identifier: Apache-2.0
/** Builds native libraries for every platform, reads and judges them, and makes archives of native builds reproducible. */
module dev.fairlead.packager {
    requires com.fasterxml.jackson.core;
    requires dev.fairlead.cache;
    requires org.tomlj;
    requires java.xml;
    requires static org.jspecify;

    exports dev.fairlead.packager.archive;
    exports dev.fairlead.packager.binary;
    exports dev.fairlead.packager.build;
    exports dev.fairlead.packager.config;
    exports dev.fairlead.packager.inspect;
    exports dev.fairlead.packager.pack;
    exports dev.fairlead.packager.platform;
    exports dev.fairlead.packager.record;
    exports dev.fairlead.packager.release;
    exports dev.fairlead.packager.toolchain;
}
