// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import dev.fairlead.packager.platform.TargetPlatform;
import java.util.Map;
import java.util.Optional;

/**
 * The compiler that CMake finds on this machine ({@code CC} and {@code CXX} name another), for this machine's own platform.
 *
 * @param platform this machine's platform
 */
public record HostCompiler(String platform) implements Toolchain {
    @Override
    public String name() {
        return "host";
    }

    @Override
    public String description() {
        return "host compiler";
    }

    @Override
    public Optional<String> refusal(TargetPlatform target) {
        return target.id().equals(platform)
                ? Optional.empty()
                : Optional.of("the host's compiler builds for " + platform + " alone");
    }

    @Override
    public Setup setUp(TargetPlatform target) {
        return new Setup("", Map.of(), Optional.empty());
    }
}
