package dev.rung.processor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.annotation.processing.Messager;
import javax.annotation.processing.Processor;

@AnalyzeClasses(packages = "dev.rung", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_the_reporter_talks = noClasses()
            .that()
            .doNotHaveSimpleName("Reporter")
            .and()
            .resideInAPackage("dev.rung.processor..")
            .should()
            .callMethodWhere(target(owner(assignableTo(Messager.class))));

    @ArchTest
    static final ArchRule only_what_the_compiler_makes_is_public = classes()
            .that()
            .resideInAPackage("dev.rung.processor..")
            .and()
            .arePublic()
            .should()
            .implement(Processor.class);

    @ArchTest
    static final ArchRule javac_trees_are_read_where_the_name_says_so = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Javac[A-Z].*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun..");

    @ArchTest
    static final ArchRule nothing_prints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** By whole package names, so that the packages at the root take part. */
    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("(**)").should().beFreeOfCycles();
}
