// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What setup zig fetches goes the way that the user's proxy and pip's own variables say, and no other. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs of a virtual environment lie elsewhere")
class SetupProxyTest {
    @TempDir
    private Path folder;

    /** A proxy that writes down what it is asked for, and refuses it. */
    private record Proxy(ServerSocket socket, List<String> asked) implements AutoCloseable {
        static Proxy open() throws IOException {
            Proxy proxy =
                    new Proxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), new CopyOnWriteArrayList<>());
            Thread.ofVirtual().start(proxy::serve);
            return proxy;
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        private void serve() {
            try {
                while (true) {
                    answer(socket.accept());
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        private void answer(Socket client) throws IOException {
            try (client;
                    BufferedReader reader = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                asked.add(String.valueOf(reader.readLine()));
                client.getOutputStream().write("HTTP/1.1 403 Forbidden\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** A python3 that has pip, whatever the system's has. */
    private Path programs() throws Exception {
        Path python = folder.resolve("python");
        Process made = new ProcessBuilder("python3", "-m", "venv", python.toString())
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor());
        return python.resolve("bin");
    }

    @Test
    void pipAsksTheProxyForTheIndexThatItIsTold() throws Exception {
        Path cache = folder.resolve("cache");
        try (Proxy proxy = Proxy.open()) {
            Map<String, String> environment = Map.of(
                    "PATH", programs() + ":" + System.getenv("PATH"),
                    "FAIRLEAD_CACHE", cache.toString(),
                    "HTTPS_PROXY", proxy.url(),
                    "https_proxy", proxy.url(),
                    "NO_PROXY", "",
                    "no_proxy", "",
                    "PIP_INDEX_URL", "https://packages.invalid/simple",
                    "PIP_EXTRA_INDEX_URL", "",
                    "PIP_FIND_LINKS", "",
                    "PIP_RETRIES", "0");
            Run run = new SeparateRun(folder, environment, List.of()).of("setup", "zig");
            assertEquals(ExitCode.RUNTIME_ERROR.code(), run.exit(), run.err());
            assertTrue(run.err().contains("ziglang=="), run.err());
            assertEquals(List.of("CONNECT packages.invalid:443 HTTP/1.0"), httpVersionAside(proxy.asked()));
        }
        try (var left = Files.list(cache)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static List<String> httpVersionAside(List<String> asked) {
        return asked.stream()
                .map(line -> line.replaceFirst("HTTP/1\\.[01]$", "HTTP/1.0"))
                .distinct()
                .toList();
    }
}
