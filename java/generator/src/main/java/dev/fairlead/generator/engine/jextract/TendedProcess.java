// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.jextract;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A program that ends at the latest with this process, which then also removes what it wrote: as after a Ctrl-C. */
final class TendedProcess implements AutoCloseable {
    private final SourceTree written;
    private final Thread cleanUp;
    private @Nullable Process process;
    private boolean ending;

    private TendedProcess(SourceTree written) {
        this.written = written;
        this.cleanUp = new Thread(this::stop, "fairlead-jextract-clean-up");
    }

    /** {@return one that is not started yet; to be closed} */
    static TendedProcess writing(SourceTree written) {
        TendedProcess tended = new TendedProcess(written);
        Runtime.getRuntime().addShutdownHook(tended.cleanUp);
        return tended;
    }

    /** Under the lock, so that the end of this process does not miss a program that has just begun. */
    synchronized Process start(ProcessBuilder builder) throws IOException {
        if (ending) {
            throw new IOException("this process is ending");
        }
        Process started = builder.start();
        process = started;
        return started;
    }

    private synchronized void stop() {
        ending = true;
        try {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
            written.delete();
        } catch (IOException | UncheckedIOException _) {
            // There is nobody left to tell.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves it to itself: it has ended. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(cleanUp);
        } catch (IllegalStateException _) {
            // This process is ending, and cleans up now.
        }
    }
}
