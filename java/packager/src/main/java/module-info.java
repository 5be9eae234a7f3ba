// SPDX-License-Identifier: Apache-2.0
/** Reads and judges native libraries, knows the platforms, and makes archives of native builds reproducible. */
module dev.fairlead.packager {
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports dev.fairlead.packager.archive;
    exports dev.fairlead.packager.binary;
    exports dev.fairlead.packager.inspect;
    exports dev.fairlead.packager.platform;
}
