// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The way of a library: it is built, read, judged, packaged, judged again. Nobody looks ahead on it. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ArchitectureTest.Production.class)
class ArchitectureTest {
    static final String ROOT = "dev.fairlead.packager";

    /** ArchUnit's own option knows target/test-classes alone, and lint builds elsewhere. */
    static final class Production implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/classes/") && !location.contains("/test-classes/");
        }
    }

    @ArchTest
    final ArchRule oneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("archive")
            .definedBy(ROOT + ".archive..")
            .layer("binary")
            .definedBy(ROOT + ".binary..")
            .layer("code")
            .definedBy(ROOT + ".code..")
            .layer("config")
            .definedBy(ROOT + ".config..")
            .layer("inspect")
            .definedBy(ROOT + ".inspect..")
            .layer("platform")
            .definedBy(ROOT + ".platform..")
            .layer("record")
            .definedBy(ROOT + ".record..")
            .layer("toolchain")
            .definedBy(ROOT + ".toolchain..")
            .layer("build")
            .definedBy(ROOT + ".build..")
            .layer("pack")
            .definedBy(ROOT + ".pack..")
            .layer("release")
            .definedBy(ROOT + ".release..")
            .whereLayer("archive")
            .mayOnlyBeAccessedByLayers("build", "pack", "release")
            .whereLayer("binary")
            .mayOnlyBeAccessedByLayers("code", "inspect", "build", "pack", "release")
            .whereLayer("code")
            .mayOnlyBeAccessedByLayers("inspect")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("build", "pack")
            .whereLayer("inspect")
            .mayOnlyBeAccessedByLayers("build", "pack", "release")
            .whereLayer("platform")
            .mayOnlyBeAccessedByLayers("inspect", "toolchain", "build", "pack", "release")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers("build", "pack", "release")
            .whereLayer("toolchain")
            .mayOnlyBeAccessedByLayers("build", "pack")
            .whereLayer("build")
            .mayOnlyBeAccessedByLayers("pack")
            .whereLayer("pack")
            .mayOnlyBeAccessedByLayers("release")
            .whereLayer("release")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    final ArchRule readersJudgeNothing = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + ".archive..",
                    ROOT + ".binary..",
                    ROOT + ".config..",
                    ROOT + ".platform..",
                    ROOT + ".record..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".code..",
                    ROOT + ".inspect..",
                    ROOT + ".toolchain..",
                    ROOT + ".build..",
                    ROOT + ".pack..",
                    ROOT + ".release..");

    @ArchTest
    final ArchRule tomlStaysInTheConfig = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tomlj..");

    @ArchTest
    final ArchRule noCircles = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();
}
