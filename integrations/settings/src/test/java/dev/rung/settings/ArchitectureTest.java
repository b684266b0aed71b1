package dev.rung.settings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Settings see what any user sees of the runtime, and two ways to write a message. */
@AnalyzeClasses(packages = "dev.rung.settings", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule imports_only_the_jdk_the_driver_and_what_is_public = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql",
                    "org.jspecify.annotations",
                    "org.postgresql",
                    "org.slf4j",
                    "dev.rung.catalog",
                    "dev.rung.settings",
                    "dev.rung.runtime",
                    "dev.rung.runtime.error",
                    "dev.rung.runtime.model",
                    "dev.rung.runtime.internal.text",
                    "dev.rung.schema.internal.sql");

    @ArchTest
    static final ArchRule only_the_data_source_connects = noClasses()
            .that()
            .doNotHaveSimpleName("ConfiguredDataSource")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.postgresql\\.Driver|java\\.sql\\.Connection");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule static_fields_are_final =
            fields().that().areStatic().should().beFinal();
}
