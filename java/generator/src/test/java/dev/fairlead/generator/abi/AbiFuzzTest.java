// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Some hundreds of random functions; {@code ci/abi-fuzz} runs thousands. */
class AbiFuzzTest {
    private static final AbiFuzz.Options OPTIONS = new AbiFuzz.Options(20_261_127, 0, 240);
    /** What is run by hand after a change. */
    private static final AbiFuzz.Options MANY = new AbiFuzz.Options(1, 0, 10_000);

    private static final int FEWEST_OF_A_CLASS = 5;
    private static final int FEWEST_OF_MANY = 100;

    @TempDir
    private Path folder;

    @Test
    void everyValueArrivesInCAndInJava() throws Exception {
        Run run = new Run(OPTIONS.seed(), folder, Plant.NOTHING);
        assertEquals(List.of(), new AbiFuzz(OPTIONS, System.out).run(run));
    }

    @Test
    @EnabledOnOs(
            architectures = {"amd64", "x86_64"},
            value = {OS.LINUX, OS.MAC})
    void everyClassOfX8664SysVIsAmongThem() {
        requireEachClass(OPTIONS, FEWEST_OF_A_CLASS);
    }

    @Test
    @EnabledOnOs(
            architectures = {"amd64", "x86_64"},
            value = {OS.LINUX, OS.MAC})
    void manyOfEveryClassAreAmongTenThousand() {
        requireEachClass(MANY, FEWEST_OF_MANY);
    }

    private static void requireEachClass(AbiFuzz.Options options, int fewest) {
        Histogram histogram = Histogram.of(AbiFuzz.functions(options));
        for (AbiClass abiClass : AbiClass.values()) {
            int count = histogram.count(abiClass);
            assertTrue(count >= fewest, () -> abiClass + ": " + count + " among\n" + histogram.text());
        }
        assertTrue(histogram.countOfShims() >= FEWEST_OF_MANY, histogram::text);
    }
}
