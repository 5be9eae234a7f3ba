// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.LibraryLoadException.Attempt;
import dev.fairlead.runtime.internal.binary.BinaryCheck;
import dev.fairlead.runtime.internal.binary.BinaryFormat;
import dev.fairlead.runtime.internal.binary.BinaryRefusedException;
import dev.fairlead.runtime.internal.place.OpenRefusedException;
import dev.fairlead.runtime.internal.place.PrivateFolder;
import dev.fairlead.runtime.internal.place.SealedMemory;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A jar or a folder on the class path of the class that asks. The library is always copied, from a folder too: a build that
 * writes the file anew must not pull it from under a running process.
 */
final class ClassPathResource implements LibraryPlace {
    @Override
    public Result look(LibraryRequest request) {
        String place = "class path: " + request.resource(request.platform());
        Optional<URL> found = request.find(request.platform());
        if (found.isEmpty()) {
            NativesOnClassPath others = NativesOnClassPath.of(request);
            return new Result.Missing(new Attempt(place, others.describe()), Optional.of(others.fix()));
        }
        return new Copy(request, found.get(), new Refusals(place, request)).load();
    }

    /** A resource on its way to where the loader can read it. */
    private record Copy(LibraryRequest request, URL resource, Refusals refusals) {
        Result load() {
            List<String> reasons = new ArrayList<>();
            try {
                if (request.settings().inMemory() && request.platform().format() == BinaryFormat.ELF) {
                    Optional<Result> loaded = fromMemory(reasons);
                    if (loaded.isPresent()) {
                        return loaded.get();
                    }
                }
                return fromFile(reasons);
            } catch (BinaryRefusedException e) {
                return refusals.damaged(resource.toString(), e);
            } catch (OpenRefusedException e) {
                return refusals.notOpened(resource.toString(), e);
            }
        }

        /** Nothing, and a reason, where the system does not let memory be loaded: then it takes a file. */
        private Optional<Result> fromMemory(List<String> reasons) throws BinaryRefusedException, OpenRefusedException {
            try (InputStream content = content()) {
                SealedMemory memory = SealedMemory.copy(request.file(), content);
                try {
                    try (Arena arena = Arena.ofConfined()) {
                        BinaryCheck.check(
                                memory.content(arena),
                                request.platform().format(),
                                request.platform().machine());
                    }
                    return Optional.of(loaded(memory.open(request.opener(), Arena.ofAuto())));
                } catch (BinaryRefusedException | OpenRefusedException | IOException | RuntimeException e) {
                    memory.close();
                    throw e;
                }
            } catch (IOException e) {
                reasons.add("memory: " + words(e));
            } catch (OpenRefusedException e) {
                if (!e.notExecutableHere()) {
                    throw e;
                }
                reasons.add("memory: " + e.getMessage());
            }
            return Optional.empty();
        }

        private Result fromFile(List<String> reasons) throws BinaryRefusedException, OpenRefusedException {
            for (Path folder : request.settings().caches()) {
                try (InputStream content = content()) {
                    Path file = PrivateFolder.open(folder).keep(request.file(), content);
                    NamedFolders.check(request.platform(), file);
                    return loaded(request.opener().open(file.toString(), Arena.ofAuto()));
                } catch (IOException e) {
                    reasons.add(folder + ": " + words(e));
                } catch (OpenRefusedException e) {
                    if (!e.notExecutableHere()) {
                        throw e;
                    }
                    reasons.add(folder + ": " + e.getMessage());
                }
            }
            return refusals.of(
                    resource + " has no place to be loaded from; " + String.join("; ", reasons),
                    "set -D" + LoadSettings.CACHE_PROPERTY
                            + "=FOLDER, one of your own where code may be executed (not mounted noexec)",
                    new IOException(String.join("; ", reasons)));
        }

        /** Some failures, such as that of an interrupted thread, say nothing but their name. */
        private static String words(IOException failure) {
            return failure.getMessage() == null ? failure.toString() : failure.getMessage();
        }

        private Result loaded(SymbolLookup symbols) {
            return new Result.Loaded(new NativeLibrary(request.name(), resource.toString(), symbols));
        }

        /** Past the cache of open jars: it may hold a jar that has been replaced since. */
        private InputStream content() throws IOException {
            URLConnection connection = resource.openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        }
    }
}
