// SPDX-License-Identifier: Apache-2.0
/** The C++ API of the kernels, through JavaCPP. */
module dev.fairlead.kernels.cpp {
    requires dev.fairlead.kernels;
    requires dev.fairlead.runtime;
    requires transitive dev.fairlead.javacpp;
    requires static org.jspecify;

    exports dev.fairlead.kernels.cpp;
}
