// SPDX-License-Identifier: Apache-2.0
import static bound.libpq.libpq_fe_h.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What libpq does without a server: escapes, passwords, connection strings. */
final class Libpq {
    private Libpq() {}

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        try (Arena arena = Arena.ofConfined()) {
            for (String text : new String[] {"", "plain", "O'Brien's 'boat'"}) {
                MemorySegment escaped = arena.allocate(2L * text.length() + 1);
                long size = PQescapeString(escaped, arena.allocateFrom(text), text.length());
                Check.equal(text.replace("'", "''"), escaped.getString(0), text);
                Check.equal((long) escaped.getString(0).length(), size, "its length");
            }
            byte[] bytes = Check.sample(1000);
            bytes[3] = 0;
            bytes[4] = (byte) 0xff;
            MemorySegment size = arena.allocate(ValueLayout.JAVA_LONG);
            MemorySegment hex = arena.allocateFrom("\\x" + HexFormat.of().formatHex(bytes));
            MemorySegment unescaped = PQunescapeBytea(hex, size);
            Check.equal(bytes, Check.bytes(unescaped, size.get(ValueLayout.JAVA_LONG, 0)), "bytea");
            PQfreemem(unescaped);

            MemorySegment password = PQencryptPassword(arena.allocateFrom("secret"), arena.allocateFrom("anna"));
            byte[] md5 = MessageDigest.getInstance("MD5").digest("secretanna".getBytes(StandardCharsets.US_ASCII));
            Check.equal("md5" + HexFormat.of().formatHex(md5), Check.string(password), "a password");
            PQfreemem(password);

            // Nobody listens on a folder that is not there: the error names it.
            MemorySegment connection = PQconnectdb(arena.allocateFrom("host=" + arguments[0] + "/none dbname='a b'"));
            Check.equal(CONNECTION_BAD(), PQstatus(connection), "no connection");
            Check.equal("a b", Check.string(PQdb(connection)), "the name of the database");
            Check.equal(true, Check.string(PQerrorMessage(connection)).contains(arguments[0] + "/none"), "the message");
            PQfinish(connection);
        }
        Check.report();
    }
}
