// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds kernels, bindings and packages for the demo, once for each state of the sources. */
final class DemoBuild {
    private static final List<String> SOURCES = List.of(
            "pom.xml",
            "CMakeLists.txt",
            "CMakePresets.json",
            "native",
            "java/runtime",
            "java/javacpp",
            "java/generator",
            "java/packager",
            "java/cli",
            "java/demo",
            "bindings/kernels",
            "bindings/kernels-cpp",
            "bindings/zlib");

    private static final Pattern BOUND =
            Pattern.compile("(?<headers>[^:]+): (?<functions>\\d+) functions, .* bound;.*");
    private static final Pattern BOUND_CPP = Pattern.compile(
            "[^:]+: (?<functions>\\d+) functions, (?<classes>\\d+) classes, .* bound through JavaCPP;.*");

    private final Checkout checkout;
    private final Console console;

    DemoBuild(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    /**
     * Builds, or takes what an earlier run built from the same sources.
     *
     * @return the folder with all the demo's jars
     */
    Path jars() throws IOException, CommandFailure {
        String key = SourceKey.of(checkout.root(), SOURCES, Runtime.version().toString());
        Path built = checkout.state().resolve("demo").resolve(key);
        if (Files.isDirectory(built)) {
            console.line("  built     earlier, from the same sources (" + key.substring(0, 8) + ")");
            return built;
        }
        Files.createDirectories(built.getParent());
        try (FileChannel channel = FileChannel.open(
                        built.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock.isValid() && !Files.isDirectory(built)) {
                buildNative();
                buildJava();
                keep(built);
            }
        }
        return built;
    }

    private FileLock lock(FileChannel channel) throws IOException {
        FileLock free = channel.tryLock();
        if (free != null) {
            return free;
        }
        console.line("  waiting   another demo builds in this checkout");
        return channel.lock();
    }

    private void buildNative() throws IOException, CommandFailure {
        String cmake = Checkout.tool("FAIRLEAD_CMAKE", "cmake");
        long start = System.nanoTime();
        tool("cmake-configure", line -> console.progress("kernels: configuring"))
                .run(cmake, "--preset", "default");
        tool("cmake-build", line -> console.progress("kernels: " + line))
                .run(cmake, "--build", "--preset", "default", "--target", "fairlead-kernels");
        step("kernels", "built by CMake, every tier in one library", (System.nanoTime() - start) / 1e9);
    }

    private void buildJava() throws IOException, CommandFailure {
        MavenProgress progress = new MavenProgress(console::progress);
        boolean zlib = Files.isRegularFile(Path.of("/usr/include/zlib.h"));
        String modules = "bindings/kernels,java/demo" + (zlib ? ",bindings/zlib" : "");
        List<String> said = tool("maven-demo", progress)
                .run(
                        Checkout.tool("FAIRLEAD_MVN", "mvn"),
                        "-B",
                        "-ntp",
                        "-Dstyle.color=never",
                        "-pl",
                        modules,
                        "-am",
                        "package",
                        "-DskipTests",
                        "-Dlint.skip=true");
        step("bindings", "FFM: " + bound(said), progress.seconds("bind @ fairlead-(kernels|zlib)"));
        step("", "JavaCPP: " + boundCpp(said), progress.seconds("(bind|native-build) @ fairlead-kernels-cpp"));
        step("packaged", "classifier jars, class jars", progress.seconds("(natives|default-jar|lib) @ .*"));
    }

    /** What the closing reports of `bind` in Maven's output say: headers and how many functions. */
    private static String bound(List<String> said) {
        return said.stream()
                .map(BOUND::matcher)
                .filter(Matcher::matches)
                .map(report -> report.group("functions") + " functions of " + report.group("headers"))
                .collect(Collectors.joining("; "));
    }

    /** What the closing report of `bind --engine javacpp` in Maven's output says. */
    private static String boundCpp(List<String> said) {
        return said.stream()
                .map(BOUND_CPP::matcher)
                .filter(Matcher::matches)
                .map(report -> report.group("functions") + " functions and " + report.group("classes")
                        + " classes of the C++ API")
                .collect(Collectors.joining("; "));
    }

    private void keep(Path built) throws IOException {
        Path temporary = Files.createTempDirectory(built.getParent(), "new-");
        try (Stream<Path> jars = Files.list(checkout.root().resolve("java/demo/target/lib"))) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, temporary.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(temporary, built, StandardCopyOption.ATOMIC_MOVE);
        deleteOthers(built);
    }

    /** Only the newest is kept; one that is in use elsewhere stays until the next time. */
    private static void deleteOthers(Path built) throws IOException {
        try (Stream<Path> others = Files.list(built.getParent())) {
            for (Path other : others.filter(Files::isDirectory)
                    .filter(o -> !o.equals(built))
                    .toList()) {
                try (Stream<Path> tree = Files.walk(other)) {
                    tree.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        }
    }

    private Tool tool(String log, java.util.function.Consumer<String> listener) throws IOException {
        return new Tool(checkout.root(), checkout.log(log), listener);
    }

    private void step(String name, String what, double seconds) {
        console.line(String.format(Locale.ROOT, "  %-9s %-62s %5.1f s", name, what, seconds));
    }
}
