// SPDX-License-Identifier: Apache-2.0
/** What generated bindings need at run time: finding and loading native libraries, checks, call frames, exceptions. */
module dev.fairlead.runtime {
    requires static jdk.jfr;
    requires static transitive org.jspecify;

    exports dev.fairlead.runtime;
}
