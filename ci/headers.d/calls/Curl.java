// SPDX-License-Identifier: Apache-2.0
import static bound.curl.curl_h.*;

import bound.curl.curl_write_callback;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A transfer from an HTTP server of the JDK on loopback, by options of three types and a callback in Java. */
final class Curl {
    private static final byte[] PAGE = Check.sample(200_000);

    private Curl() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Curl::answer);
        server.start();
        try (Arena arena = Arena.ofConfined()) {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            MemorySegment curl = curl_easy_init();
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            MemorySegment write = curl_write_callback.allocate(
                    (data, size, count, _) -> {
                        received.writeBytes(Check.bytes(data, size * count));
                        return size * count;
                    },
                    arena);
            set(curl, CURLOPT_WRITEFUNCTION(), write);
            set(curl, CURLOPT_PROXY(), arena.allocateFrom(""));
            set(curl, CURLOPT_URL(), arena.allocateFrom(url + "/page"));
            Check.equal(CURLE_OK(), curl_easy_perform(curl), "GET");
            Check.equal(PAGE, received.toByteArray(), "the page");
            Check.equal(200L, status(curl, arena), "its status");

            received.reset();
            set(curl, CURLOPT_URL(), arena.allocateFrom(url + "/echo"));
            curl_easy_setopt.makeInvoker(ValueLayout.JAVA_LONG).apply(curl, CURLOPT_POST(), 1L);
            set(curl, CURLOPT_POSTFIELDS(), arena.allocateFrom("grüße"));
            Check.equal(CURLE_OK(), curl_easy_perform(curl), "POST");
            Check.equal("POST grüße", received.toString(StandardCharsets.UTF_8), "the echo");
            Check.equal(404L, status(curl, arena), "its status");
            curl_easy_cleanup(curl);
        } finally {
            server.stop(0);
        }
        Check.report();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean page = exchange.getRequestURI().getPath().equals("/page");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (page) {
            body.writeBytes(PAGE);
        } else {
            body.writeBytes((exchange.getRequestMethod() + " ").getBytes(StandardCharsets.UTF_8));
            exchange.getRequestBody().transferTo(body);
        }
        exchange.sendResponseHeaders(page ? 200 : 404, body.size());
        exchange.getResponseBody().write(body.toByteArray());
        exchange.close();
    }

    private static void set(MemorySegment curl, int option, MemorySegment value) {
        int status = curl_easy_setopt.makeInvoker(ValueLayout.ADDRESS).apply(curl, option, value);
        Check.ok(status == CURLE_OK(), "option " + option + ": " + status);
    }

    private static long status(MemorySegment curl, Arena arena) {
        MemorySegment code = arena.allocate(ValueLayout.JAVA_LONG);
        curl_easy_getinfo.makeInvoker(ValueLayout.ADDRESS).apply(curl, CURLINFO_RESPONSE_CODE(), code);
        return code.get(ValueLayout.JAVA_LONG, 0);
    }
}
