// SPDX-License-Identifier: Apache-2.0
/** The user's cache, and the parts of LLVM that are unpacked into it. */
module dev.fairlead.cache {
    requires static org.jspecify;

    exports dev.fairlead.cache;
}
