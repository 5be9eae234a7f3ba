// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.toolchain.Toolchain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a CI would split over its machines: a job a platform. In the form of a matrix of GitHub Actions.
 *
 * @param toolchains the platforms, and what each is built with
 */
record BuildMatrix(Map<TargetPlatform, Toolchain> toolchains) {
    void print(Console console) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("platform", "toolchain", "can be run on", "cache key"));
        toolchains.forEach((platform, toolchain) -> rows.add(List.of(
                platform.id(), toolchain.description(), runner(platform).orElse("-"), cacheKey(platform, toolchain))));
        Columns.print(console.out(), rows);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("include");
        for (Map.Entry<TargetPlatform, Toolchain> each : toolchains.entrySet()) {
            json.writeStartObject();
            json.writeStringField("platform", each.getKey().id());
            json.writeStringField("toolchain", each.getValue().name());
            json.writeStringField("runner", runner(each.getKey()).orElse(null));
            json.writeStringField("cacheKey", cacheKey(each.getKey(), each.getValue()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A machine of GitHub's that runs what was built, if it has one; every platform can be built on any Linux. */
    private static Optional<String> runner(TargetPlatform platform) {
        if (platform.processor().equals("riscv64")) {
            return Optional.empty();
        }
        boolean arm = platform.processor().equals("aarch64");
        return Optional.of(
                switch (platform.system()) {
                    case "windows" -> arm ? "windows-11-arm" : "windows-2025";
                    case "macosx" -> arm ? "macos-15" : "macos-15-intel";
                    default -> arm ? "ubuntu-24.04-arm" : "ubuntu-24.04";
                });
    }

    /** Changes when what the toolchain keeps for a platform would be another. */
    private static String cacheKey(TargetPlatform platform, Toolchain toolchain) {
        return "fairlead-" + toolchain.description().replaceAll("[^A-Za-z0-9.]+", "-") + "-" + platform.id();
    }
}
