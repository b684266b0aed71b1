package dev.rung.sqlcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.annotation.processing.Processor;

@AnalyzeClasses(packages = "dev.rung.sqlcheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_what_the_compiler_makes_is_public = classes()
            .that()
            .resideInAPackage("dev.rung.sqlcheck")
            .and()
            .arePublic()
            .should()
            .implement(Processor.class);

    @ArchTest
    static final ArchRule grammar_and_rules_know_nothing_of_java_source = noClasses()
            .that()
            .resideInAPackage("dev.rung.sqlcheck.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun..", "javax.annotation.processing..", "javax.tools..");

    @ArchTest
    static final ArchRule the_engine_has_one_user = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rung.sqlcheck.internal.grammar")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("run.endive..");

    @ArchTest
    static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** By whole package names, so that the packages at the root take part. */
    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("(**)").should().beFreeOfCycles();
}
