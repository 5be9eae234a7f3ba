// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * The pinned wheel of zig for a host.
 *
 * @param version zig's version
 * @param pipPlatform the platform that pip is asked for
 * @param sha256 the file's SHA-256 in hexadecimal digits
 */
record ZigWheel(String version, String pipPlatform, String sha256) {
    /** {@return the wheel for a host; empty where there is none} */
    static Optional<ZigWheel> of(String host) {
        Properties pinned = pinned();
        return Optional.ofNullable(pinned.getProperty(host + ".platform"))
                .map(platform -> new ZigWheel(pinnedVersion(), platform, pinned.getProperty(host + ".sha256")));
    }

    /** {@return the pinned version} */
    static String pinnedVersion() {
        return pinned().getProperty("version");
    }

    private static Properties pinned() {
        Properties properties = new Properties();
        try (InputStream in = ZigWheel.class.getResourceAsStream("zig.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read zig.properties out of the jar of fairlead-packager", e);
        }
    }
}
