package dev.rung.rows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** From the facade down: fill, search, catalog, value; the generator depends on nothing but the JDK. */
@AnalyzeClasses(packages = "dev.rung.rows", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule acyclic = slices().matching("(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule imports_only_the_jdk = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "dev.rung.rows..");

    @ArchTest
    static final ArchRule values_need_no_database = noClasses()
            .that()
            .resideInAPackage("dev.rung.rows.internal.value")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql");

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule static_fields_are_final =
            fields().that().areStatic().should().beFinal();
}
