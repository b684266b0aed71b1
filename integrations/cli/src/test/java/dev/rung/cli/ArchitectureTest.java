package dev.rung.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.rung.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_the_commands_print =
            noClasses().that().haveSimpleNameNotEndingWith("Command").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule imports_the_api_the_model_and_what_writes_java = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.lang.model..",
                    "com.palantir.javapoet",
                    "org.jspecify.annotations",
                    "dev.rung.catalog",
                    "dev.rung.cli",
                    "dev.rung.model",
                    "dev.rung.schema.definition");

    @ArchTest
    static final ArchRule only_the_commands_are_public =
            classes().that().arePublic().should().haveSimpleNameEndingWith("Command");
}
