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
    final ArchRule oneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("pipeline")
            .definedBy(ROOT)
            .layer("read")
            .definedBy(ROOT + ".read..")
            .layer("merge")
            .definedBy(ROOT + ".merge..")
            .layer("check")
            .definedBy(ROOT + ".check..")
            .layer("emit.api")
            .definedBy(ROOT + ".emit.api..")
            .layer("emit.ffm")
            .definedBy(ROOT + ".emit.ffm..")
            .layer("emit.javacpp")
            .definedBy(ROOT + ".emit.javacpp..")
            .layer("emit.proof")
            .definedBy(ROOT + ".emit.proof..")
            .layer("emit.shim")
            .definedBy(ROOT + ".emit.shim..")
            .layer("emit")
            .definedBy(ROOT + ".emit")
            .layer("engine")
            .definedBy(ROOT + ".engine..")
            .layer("output")
            .definedBy(ROOT + ".output..")
            .layer("config")
            .definedBy(ROOT + ".config..")
            .whereLayer("pipeline")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("merge")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("emit.api")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("emit.ffm")
            .mayOnlyBeAccessedByLayers("pipeline", "emit.api")
            .whereLayer("emit.javacpp")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("emit.proof")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("emit.shim")
            .mayOnlyBeAccessedByLayers("pipeline", "emit.ffm")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("output")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("pipeline", "emit.api")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("pipeline", "check", "emit.javacpp");

    @ArchTest
    final ArchRule theModelKnowsNobody = noClasses()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(ROOT + ".model..", "java..", "org.jspecify..");

    @ArchTest
    final ArchRule diagnosticsKnowTheModelAlone = noClasses()
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
    final ArchRule clangStaysInTheReader = classes()
            .that()
            .resideInAPackage(ROOT + ".read.clang..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage(ROOT + ".read..");

    @ArchTest
    final ArchRule javaCppStaysInItsEngine = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".engine.javacpp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    @ArchTest
    final ArchRule tomlStaysInTheConfig = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tomlj..");

    @ArchTest
    final ArchRule noCircles = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
}
