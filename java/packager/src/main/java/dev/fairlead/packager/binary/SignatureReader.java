// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the signature of a Mach-O binary and hashes its pages again (Apple's kern/cs_blobs.h: a SuperBlob of blobs, of
 * which the CodeDirectory has the hashes). All of its numbers are big-endian.
 */
final class SignatureReader {
    private static final String WHAT = "the code signature";
    private static final long SUPER_BLOB = 0xFADE_0CC0L;
    private static final long CODE_DIRECTORY = 0xFADE_0C02L;
    private static final long CMS_SLOT = 0x1_0000;
    private static final long ALTERNATES = 0x1000;
    private static final long AD_HOC = 2;
    private static final long MOST_BLOBS = 64;
    private static final int SHA_1_SIZE = 20;

    private final FileBytes bytes;
    private final long begin;

    SignatureReader(FileBytes bytes, long offset, long size) throws MalformedBinaryException {
        bytes.require(offset, size, WHAT);
        this.bytes = bytes;
        this.begin = offset;
    }

    CodeSignature read() throws MalformedBinaryException {
        if (bytes.unsignedIntBigEndian(begin, WHAT) != SUPER_BLOB) {
            throw new MalformedBinaryException("is damaged: there is no signature at byte " + begin);
        }
        long count = bytes.unsignedIntBigEndian(begin + 8, WHAT);
        bytes.requireTable(begin + 12, count, 8, WHAT);
        if (count > MOST_BLOBS) {
            throw new MalformedBinaryException("is damaged: its signature has " + count + " parts");
        }
        CodeSignature best = null;
        boolean signed = false;
        for (long i = 0; i < count; i++) {
            long slot = bytes.unsignedIntBigEndian(begin + 12 + i * 8, WHAT);
            long blob = begin + bytes.unsignedIntBigEndian(begin + 16 + i * 8, WHAT);
            // An empty one is eight bytes: ad hoc signatures have it.
            signed |= slot == CMS_SLOT && bytes.unsignedIntBigEndian(blob + 4, WHAT) > 8;
            if (slot == 0 || (slot >= ALTERNATES && slot < ALTERNATES + 5)) {
                // The last is the strongest; the first is there for old systems.
                best = directory(blob);
            }
        }
        if (best == null) {
            throw new MalformedBinaryException("is damaged: its signature has no hashes");
        }
        boolean adHoc = best.adHoc() || !signed;
        return new CodeSignature(adHoc, best.algorithm(), best.pages(), best.brokenPages(), best.complete());
    }

    private CodeSignature directory(long at) throws MalformedBinaryException {
        if (bytes.unsignedIntBigEndian(at, WHAT) != CODE_DIRECTORY) {
            throw new MalformedBinaryException("is damaged: there are no hashes of pages at byte " + at);
        }
        long pages = bytes.unsignedIntBigEndian(at + 28, WHAT);
        long covered = bytes.unsignedIntBigEndian(at + 32, WHAT);
        int hashSize = bytes.unsignedByte(at + 36, WHAT);
        int type = bytes.unsignedByte(at + 37, WHAT);
        int pageBits = bytes.unsignedByte(at + 39, WHAT);
        long hashes = at + bytes.unsignedIntBigEndian(at + 16, WHAT);
        bytes.require(0, covered, "what is signed");
        MessageDigest digest = digest(type, hashSize);
        bytes.requireTable(hashes, pages, hashSize, WHAT);
        long pageSize = pageBits == 0 ? Math.max(1, covered) : 1L << Math.min(pageBits, 30);
        if ((covered + pageSize - 1) / pageSize != pages) {
            throw new MalformedBinaryException(
                    "is damaged: its signature has " + pages + " hashes for " + covered + " bytes");
        }
        List<Integer> broken = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            long page = i * pageSize;
            byte[] hash = digest.digest(bytes.copy(page, Math.min(pageSize, covered - page)));
            byte[] signed = bytes.copy(hashes + (long) i * hashSize, hashSize);
            if (!Arrays.equals(Arrays.copyOf(hash, hashSize), signed)) {
                broken.add(i);
            }
        }
        boolean adHoc = (bytes.unsignedIntBigEndian(at + 12, WHAT) & AD_HOC) != 0;
        return new CodeSignature(adHoc, digest.getAlgorithm(), (int) pages, broken, covered == begin);
    }

    /** By the number of the kind: 3 is SHA-256 cut to the size of SHA-1. */
    private static MessageDigest digest(int type, int hashSize) throws MalformedBinaryException {
        String algorithm = switch (type) {
            case 1 -> "SHA-1";
            case 2, 3 -> "SHA-256";
            case 4 -> "SHA-384";
            default -> throw new MalformedBinaryException("has hashes of an unknown kind (" + type + ")");
        };
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            if (hashSize != (type == 3 ? SHA_1_SIZE : digest.getDigestLength())) {
                throw new MalformedBinaryException("is damaged: its signature has hashes of " + hashSize
                        + " bytes, which " + algorithm + " has not");
            }
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
