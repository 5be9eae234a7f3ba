// SPDX-License-Identifier: Apache-2.0
/** What C++ bindings through JavaCPP need at run time. */
module dev.fairlead.javacpp {
    requires transitive dev.fairlead.runtime;
    requires transitive org.bytedeco.javacpp;
    requires static transitive org.jspecify;

    exports dev.fairlead.javacpp;
}
