// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import dev.fairlead.runtime.NativeLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The shared library behind this package. It is loaded on first use, in the best instruction-set tier that the processor
 * has, or in the one that {@value #TIER_PROPERTY} or else {@value #TIER_VARIABLE} names.
 */
public final class KernelLibrary {
    /** The system property that pins the tier; it wins over the variable. */
    public static final String TIER_PROPERTY = "dev.fairlead.tier";

    /** The environment variable that pins the tier. */
    public static final String TIER_VARIABLE = "FAIRLEAD_FORCE_TIER";

    private static final KernelLibrary SHARED = new KernelLibrary();

    /** Null until it has been loaded and the tier chosen: a failure is told anew to everyone who asks. */
    private @Nullable NativeLibrary opened;

    private KernelLibrary() {}

    /**
     * Loads the library, when that has not happened yet. Any thread may ask.
     *
     * @return the library; it stays loaded as long as the class loader of this class
     * @throws dev.fairlead.runtime.LibraryLoadException if it cannot be found or loaded
     * @throws dev.fairlead.runtime.NativeException if the property or the variable names a tier that this processor
     *     does not have
     */
    public static NativeLibrary open() {
        return SHARED.opened();
    }

    /**
     * Chooses the tier that {@link #TIER_PROPERTY} or else {@link #TIER_VARIABLE} names in another library that has these
     * kernels in it; nothing where neither names one.
     *
     * @param library a library that exports {@code fl_tier_select} and {@code fl_tier_available}
     * @throws dev.fairlead.runtime.NativeException if the processor does not have this tier
     */
    public static void pinTier(NativeLibrary library) {
        TierPin.of(System.getProperty(TIER_PROPERTY), System.getenv(TIER_VARIABLE))
                .apply(library);
    }

    private synchronized NativeLibrary opened() {
        NativeLibrary library = opened;
        if (library == null) {
            library = NativeLibrary.load("fairlead-kernels", KernelLibrary.class);
            pinTier(library);
            opened = library;
        }
        return library;
    }
}
