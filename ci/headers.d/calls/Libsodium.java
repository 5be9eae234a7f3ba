// SPDX-License-Identifier: Apache-2.0
import static bound.libsodium.sodium_h.*;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Hashes, a code of authentication and a cipher, against the JDK's. */
final class Libsodium {
    private Libsodium() {}

    public static void main(String[] arguments) throws GeneralSecurityException {
        Check.ok(sodium_init() >= 0, "sodium_init");
        try (Arena arena = Arena.ofConfined()) {
            for (int size : new int[] {0, 1, 63, 64, 100_001}) {
                byte[] data = Check.sample(size);
                MemorySegment in = Check.segment(arena, data);
                MemorySegment sha256 = arena.allocate(crypto_hash_sha256_BYTES());
                Check.equal(0, crypto_hash_sha256(sha256, in, size), "crypto_hash_sha256");
                Check.equal(MessageDigest.getInstance("SHA-256").digest(data), bytes(sha256), "SHA-256 of " + size);
                MemorySegment sha512 = arena.allocate(crypto_hash_sha512_BYTES());
                Check.equal(0, crypto_hash_sha512(sha512, in, size), "crypto_hash_sha512");
                Check.equal(MessageDigest.getInstance("SHA-512").digest(data), bytes(sha512), "SHA-512 of " + size);
            }
            byte[] key = Arrays.copyOf(Check.sample(100), 32);
            byte[] data = Check.sample(777);
            MemorySegment code = arena.allocate(crypto_auth_hmacsha256_BYTES());
            crypto_auth_hmacsha256(code, Check.segment(arena, data), data.length, Check.segment(arena, key));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            Check.equal(mac.doFinal(data), bytes(code), "HMAC");
            cipher(arena, key, data);
        }
        Check.report();
    }

    private static void cipher(Arena arena, byte[] key, byte[] data) throws GeneralSecurityException {
        byte[] nonce = Check.sample(12);
        MemorySegment sealed = arena.allocate(data.length + crypto_aead_chacha20poly1305_ietf_ABYTES());
        crypto_aead_chacha20poly1305_ietf_encrypt(
                sealed,
                MemorySegment.NULL,
                Check.segment(arena, data),
                data.length,
                MemorySegment.NULL,
                0,
                MemorySegment.NULL,
                Check.segment(arena, nonce),
                Check.segment(arena, key));
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        Check.equal(data, cipher.doFinal(bytes(sealed)), "what the JDK opens");
    }

    private static byte[] bytes(MemorySegment segment) {
        return Check.bytes(segment, segment.byteSize());
    }
}
