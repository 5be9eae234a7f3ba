// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import dev.fairlead.javacpp.CppObject;
import dev.fairlead.kernels.KernelLibrary;
import dev.fairlead.runtime.NativeException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Run in a JVM of its own, which has not used the library yet. */
final class Probe {
    private static final long TIMEOUT_SECONDS = 120;

    private Probe() {}

    /** What a thread does first with the library, each with another class of it. */
    private static final List<Callable<Object>> FIRST_USES = List.of(
            () -> Kernels.activeTier(),
            () -> closed(new Image8(2, 2)),
            () -> closed(new Image16(2, 2)),
            () -> closed(new ImageF(2, 2)),
            () -> closed(new ImageView8()),
            () -> closed(new ImageView16()),
            () -> closed(new ImageViewF()),
            () -> closed(new Volume8(2, 2, 2)),
            () -> closed(new Volume16(2, 2, 2)),
            () -> closed(new VolumeF(2, 2, 2)),
            () -> closed(new FilterVector(Kernels.Filter.median)),
            () -> closed(new StringVector("a")),
            () -> closed(new MeanVariance()),
            () -> closed(new PgmHeader()),
            () -> closed(new Progress()),
            () -> closed(Histogram.of(Arena.ofAuto().allocate(8))),
            () -> CppKernelLibrary.open().origin());

    /** {@code tier} says which tier calls run in, or why there is none; {@code race} uses all classes at once. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(arguments[0].equals("race") ? race() : tier());
    }

    /** Asks twice: a failure is told anew to everyone who asks. */
    private static String tier() {
        try {
            return Kernels.activeTier();
        } catch (ExceptionInInitializerError first) {
            String said = String.valueOf(first.getException().getMessage());
            try {
                return "the second time: " + CppKernelLibrary.open();
            } catch (NativeException second) {
                return said.equals(second.getMessage()) ? said : said + "; the second time: " + second.getMessage();
            }
        }
    }

    private static String race() throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(FIRST_USES.size());
        List<Future<Object>> results = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(FIRST_USES.size());
        for (Callable<Object> use : FIRST_USES) {
            results.add(threads.submit(() -> {
                start.await();
                return use.call();
            }));
        }
        threads.shutdown();
        if (!threads.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            Thread.getAllStackTraces().forEach((thread, stack) -> System.out.println(thread + " " + List.of(stack)));
            Runtime.getRuntime().halt(1);
        }
        for (Future<Object> result : results) {
            result.get();
        }
        return results.size() + " threads";
    }

    private static boolean closed(CppObject object) {
        object.close();
        return object.isNull();
    }

    /** {@return all that a JVM with these options says, warnings too} */
    static String fork(String what, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Probe.class.getName(), what));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove(KernelLibrary.TIER_VARIABLE);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("exit " + process.exitValue() + ": " + said);
        }
        return said.strip();
    }
}
