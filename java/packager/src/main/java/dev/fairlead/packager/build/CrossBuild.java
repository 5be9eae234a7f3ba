// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.LlvmTools;
import dev.fairlead.packager.toolchain.Toolchain;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Builds for many platforms, as many at a time as there are jobs. A failure of one does not stop the others. */
public final class CrossBuild {
    private final BuildRequest request;
    private final LlvmTools tools;
    private final BuildListener listener;

    /**
     * Prepares.
     *
     * @param request what is built
     * @param tools what splits the debug information off
     * @param listener told how it gets on
     */
    public CrossBuild(BuildRequest request, LlvmTools tools, BuildListener listener) {
        this.request = request;
        this.tools = tools;
        this.listener = listener;
    }

    /**
     * Builds for all platforms.
     *
     * @return the results, in the order of the request
     * @throws IOException when the output cannot be written, or CMake not be started
     * @throws InterruptedException when this thread was interrupted; the builds that were running are ended
     */
    public List<BuildResult> run() throws IOException, InterruptedException {
        int atOnce = Math.max(1, Math.min(request.jobs(), request.toolchains().size()));
        int jobsEach = Math.max(1, request.jobs() / atOnce);
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            Map<TargetPlatform, Future<BuildResult>> running = new LinkedHashMap<>();
            request.toolchains()
                    .forEach((platform, toolchain) ->
                            running.put(platform, workers.submit(() -> build(platform, toolchain, jobsEach))));
            List<BuildResult> results = new ArrayList<>();
            for (Future<BuildResult> each : running.values()) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private BuildResult build(TargetPlatform platform, Toolchain toolchain, int jobs)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        PlatformBuild build = new PlatformBuild(request, platform, toolchain, jobs);
        List<BuiltLibrary> libraries = List.of();
        Optional<BuildFailure> failure = Optional.empty();
        try {
            List<LinkedLibrary> linked = build.run(text -> listener.progress(platform, text));
            listener.progress(platform, "strip");
            libraries = new Shipment(request, tools, platform, build.log()).ship(linked);
            new Recorder(request, platform, toolchain).record(libraries);
        } catch (PlatformBuild.FailedException e) {
            failure = Optional.of(e.failure());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        BuildResult result = new BuildResult(platform, toolchain, libraries, failure, took, build.log());
        listener.ended(result);
        return result;
    }
}
