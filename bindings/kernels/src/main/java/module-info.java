// SPDX-License-Identifier: Apache-2.0
/** Kernels in C++ for numbers, bytes, images and volumes, called without a copy. */
module dev.fairlead.kernels {
    requires transitive dev.fairlead.runtime;
    requires static org.jspecify;

    exports dev.fairlead.kernels;
}
