// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import dev.fairlead.kernels.KernelLibrary;
import dev.fairlead.runtime.NativeLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The JNI library behind this package. It has the kernels in it, and a choice of tier of its own: the best one that the
 * processor has, or the one that {@link KernelLibrary#TIER_PROPERTY} or {@link KernelLibrary#TIER_VARIABLE} names.
 */
public final class CppKernelLibrary {
    private static final CppKernelLibrary SHARED = new CppKernelLibrary();

    /** Null until it has been loaded and the tier chosen: a failure is told anew to everyone who asks. */
    private @Nullable NativeLibrary opened;

    private CppKernelLibrary() {}

    /**
     * Loads the library, when that has not happened yet. Any thread may ask; the classes of this package do, when they are
     * first used.
     *
     * @return the library, for its C functions; its native methods are found by the JVM
     * @throws dev.fairlead.runtime.LibraryLoadException if it cannot be found or loaded
     * @throws dev.fairlead.runtime.NativeException if the property or the variable names a tier that this processor
     *     does not have
     */
    public static NativeLibrary open() {
        return SHARED.opened();
    }

    private synchronized NativeLibrary opened() {
        NativeLibrary library = opened;
        if (library == null) {
            library = NativeLibrary.loadJni("fairlead-kernels-cpp", CppKernelLibrary.class, CppKernelLibrary::load);
            KernelLibrary.pinTier(library);
            opened = library;
        }
        return library;
    }

    /** A method of this class, because the JVM loads native methods for the class loader of whoever calls. */
    private static void load(String file) {
        System.load(file);
    }
}
