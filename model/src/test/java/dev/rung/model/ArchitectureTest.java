package dev.rung.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.rung", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule a_model_needs_no_database = noClasses()
            .that()
            .resideInAPackage("dev.rung.model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule nothing_prints = noClasses().should(ACCESS_STANDARD_STREAMS);

    /** By whole package names, so that the packages at the root take part. */
    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("(**)").should().beFreeOfCycles();
}
