// SPDX-License-Identifier: Apache-2.0
/** Makes archives of native builds reproducible. */
module dev.fairlead.packager {
    requires static org.jspecify;

    exports dev.fairlead.packager.archive;
}
