package dev.rung.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The kit sees what any user sees of the runtime, and nothing more. */
@AnalyzeClasses(packages = "dev.rung.junit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule imports_only_the_jdk_junit_and_what_is_public = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql",
                    "org.jspecify.annotations",
                    "org.junit.jupiter.api..",
                    "dev.rung",
                    "dev.rung.catalog",
                    "dev.rung.junit",
                    "dev.rung.schema.internal.sql",
                    "dev.rung.schema.operation",
                    "dev.rung.sql",
                    "dev.rung.runtime",
                    "dev.rung.runtime.error",
                    "dev.rung.runtime.model",
                    "dev.rung.runtime.observe",
                    "dev.rung.runtime.snapshot",
                    "dev.rung.rows..",
                    "org.opentest4j",
                    "dev.rung.testserver");

    /** By whole package names, so that the packages at the root take part. */
    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule static_fields_are_final =
            fields().that().areStatic().should().beFinal();
}
