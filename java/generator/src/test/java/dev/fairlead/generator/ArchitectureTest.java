// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house's directions: the model knows nobody, an emitter never sees the reader, and nothing goes in a circle. */
@AnalyzeClasses(packagesOf = Generator.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.fairlead.generator";

    @ArchTest
    static final ArchRule ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("pipeline")
            .definedBy(ROOT)
            .layer("read")
            .definedBy(ROOT + ".read..")
            .layer("check")
            .definedBy(ROOT + ".check..")
            .layer("emit.api")
            .definedBy(ROOT + ".emit.api..")
            .layer("emit.ffm")
            .definedBy(ROOT + ".emit.ffm..")
            .layer("emit")
            .definedBy(ROOT + ".emit")
            .layer("output")
            .definedBy(ROOT + ".output..")
            .layer("config")
            .definedBy(ROOT + ".config..")
            .whereLayer("pipeline")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("emit.api")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("emit.ffm")
            .mayOnlyBeAccessedByLayers("pipeline", "emit.api")
            .whereLayer("output")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("pipeline", "emit.api")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("pipeline", "check");

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(ROOT + ".model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule DIAGNOSTICS_KNOW_THE_MODEL_ALONE = noClasses()
            .that()
            .resideInAPackage(ROOT + ".diagnostic..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT,
                    ROOT + ".read..",
                    ROOT + ".check..",
                    ROOT + ".emit..",
                    ROOT + ".output..",
                    ROOT + ".config..");

    @ArchTest
    static final ArchRule CLANG_STAYS_IN_THE_READER = classes()
            .that()
            .resideInAPackage(ROOT + ".read.clang..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage(ROOT + ".read..");

    @ArchTest
    static final ArchRule TOML_STAYS_IN_THE_CONFIG = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tomlj..");

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
}
