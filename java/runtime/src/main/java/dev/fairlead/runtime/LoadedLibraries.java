// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The libraries that are loaded, by class loader and name. A class keeps those of its class loader alive, and nothing here
 * keeps the class: when a class loader goes, so do its libraries.
 */
final class LoadedLibraries {
    /** Finds the libraries of a class loader for a class of it that asks for the first time. */
    private final Map<ClassLoader, WeakReference<OfLoader>> byLoader = new WeakHashMap<>();

    private final ClassValue<OfLoader> byOwner = new ClassValue<>() {
        @Override
        protected OfLoader computeValue(Class<?> owner) {
            return of(owner.getClassLoader());
        }
    };

    /** The libraries of one class loader, which this does not refer to. */
    private static final class OfLoader {
        final Map<String, Slot> slots = new ConcurrentHashMap<>();
    }

    /** A library that is being loaded by one thread while others wait for it. A failure leaves the slot as it was. */
    private static final class Slot {
        private volatile @Nullable NativeLibrary library;

        NativeLibrary get(Supplier<NativeLibrary> load) {
            NativeLibrary loaded = library;
            return loaded == null ? loadOnce(load) : loaded;
        }

        private synchronized NativeLibrary loadOnce(Supplier<NativeLibrary> load) {
            NativeLibrary loaded = library;
            if (loaded == null) {
                loaded = load.get();
                library = loaded;
            }
            return loaded;
        }
    }

    NativeLibrary get(Class<?> owner, String name, Supplier<NativeLibrary> load) {
        return byOwner.get(owner).slots.computeIfAbsent(name, _ -> new Slot()).get(load);
    }

    private OfLoader of(ClassLoader loader) {
        synchronized (byLoader) {
            WeakReference<OfLoader> known = byLoader.get(loader);
            OfLoader libraries = known == null ? null : known.get();
            if (libraries == null) {
                libraries = new OfLoader();
                byLoader.put(loader, new WeakReference<>(libraries));
            }
            return libraries;
        }
    }
}
