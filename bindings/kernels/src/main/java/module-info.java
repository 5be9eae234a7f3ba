// SPDX-License-Identifier: Apache-2.0
/** Reductions and byte kernels in C++, called without a copy. */
module dev.fairlead.kernels {
    requires transitive dev.fairlead.runtime;
    requires static org.jspecify;

    exports dev.fairlead.kernels;
}
