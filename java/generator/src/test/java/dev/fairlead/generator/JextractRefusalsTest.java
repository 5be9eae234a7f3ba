// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import dev.fairlead.generator.harness.StandInJextract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What jextract does not have is refused before it is started. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
class JextractRefusalsTest {
    @TempDir
    private Path folder;

    private StandInJextract jextract = new StandInJextract(Path.of(""));

    @BeforeEach
    void makeStandIn() throws IOException {
        jextract = StandInJextract.in(folder.resolve("a jextract"));
    }

    @Test
    void allOptionsThatItDoesNotHaveAreNamedAtOnce() throws Exception {
        GenerationRequest.Clang clang = new GenerationRequest.Clang(
                List.of(), List.of(), List.of("-m32"), Optional.of(Path.of("libclang.so")), false);
        String refusal = refusal(new GenerationRequest(
                List.of("scan.h"),
                Optional.empty(),
                Optional.of(Layer.API),
                clang,
                GenerationRequest.Raw.DEFAULT,
                GenerationRequest.Included.ALL,
                true,
                folder.resolve("out"),
                false,
                TargetRequest.NONE));
        for (String option : List.of("--layer api", "--libclang", "--clang-arg", "--proof", "hint: ")) {
            assertTrue(refusal.contains(option), refusal);
        }
    }

    @Test
    void macrosOfTheTomlAreRefusedToo() throws Exception {
        String refusal = refusal(ofToml("[macros]\ndeclare = [\"int MAX(int a, int b)\"]\n"));
        assertTrue(refusal.contains("[macros] of the toml"), refusal);
    }

    @Test
    void targetsOfTheTomlAreRefusedToo() throws Exception {
        String refusal = refusal(ofToml("targets = [\"all\"]\n"));
        assertTrue(refusal.contains("targets in [library] of the toml"), refusal);
    }

    private String refusal(GenerationRequest request) throws IOException {
        JextractGenerator generator = new JextractGenerator(
                name -> name.equals("JEXTRACT_HOME")
                        ? Optional.of(jextract.home().toString())
                        : Optional.empty(),
                _ -> {},
                _ -> {});
        var thrown = assertThrows(EngineException.class, () -> generator.generate(request));
        assertEquals(Reason.OPTION, thrown.reason());
        assertEquals(List.of(), jextract.arguments());
        return String.valueOf(thrown.getMessage());
    }

    private GenerationRequest ofToml(String more) throws IOException {
        Path toml = Files.writeString(folder.resolve("fairlead.toml"), """
                format = 1
                [library]
                name = "scan"
                headers = ["scan.h"]
                package = "org.scan"
                """ + more);
        return new GenerationRequest(
                List.of(),
                Optional.of(toml),
                Optional.empty(),
                GenerationRequest.Clang.DEFAULT,
                GenerationRequest.Raw.DEFAULT,
                GenerationRequest.Included.ALL,
                false,
                folder.resolve("out"),
                false,
                new TargetRequest(List.of(), _ -> List.of()));
    }
}
