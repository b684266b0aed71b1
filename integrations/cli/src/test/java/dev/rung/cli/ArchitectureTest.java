package dev.rung.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.rung.cli.terminal.Terminal;

@AnalyzeClasses(packages = "dev.rung.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_the_terminal_touches_the_streams_of_the_process = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Terminal.class.getName())
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule has_no_cycles =
            slices().matching("dev.rung.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_command_of_a_build_can_reach_a_database = noClasses()
            .that()
            .resideInAPackage("dev.rung.cli.build")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql", "javax.sql", "dev.rung.settings", "dev.rung.cli.database");
}
