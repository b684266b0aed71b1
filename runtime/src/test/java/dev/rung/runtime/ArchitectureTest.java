package dev.rung.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.rung.runtime.testing.DependsOnJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Packages depend on each other in one direction: {@code schema}, {@code api} and {@code runtime}, as they are built. */
@AnalyzeClasses(packages = "dev.rung", importOptions = ImportOption.DoNotIncludeTests.class)
@DependsOnJdk
class ArchitectureTest {

    private static final String FACADE = "dev.rung.runtime";
    private static final String MODEL = "dev.rung.runtime.model";
    private static final String ERROR = "dev.rung.runtime.error";
    private static final String OBSERVE = "dev.rung.runtime.observe";
    private static final String ARGUMENT = "dev.rung.runtime.internal.argument";
    private static final String TEXT = "dev.rung.runtime.internal.text";
    private static final String SCHEMA_INTERNAL = "dev.rung.schema.internal..";
    private static final String[] API = {
        "dev.rung",
        "dev.rung.catalog..",
        "dev.rung.schema",
        "dev.rung.schema.definition",
        "dev.rung.schema.operation",
        "dev.rung.sql"
    };
    private static final String[] EVERYWHERE = {"java..", "javax..", "org.jspecify.annotations"};

    private static final DescribedPredicate<JavaClass> OF_THE_DRIVER = resideInAPackage("org.postgresql..");

    /** By whole package names, so that the packages at the root take part. */
    @ArchTest
    static final ArchRule acyclic = slices().matching("(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_api_imports_only_the_jdk = classes()
            .that(resideInAnyPackage(API))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(API)
                    .or(resideInAnyPackage(
                            SCHEMA_INTERNAL, "java..", "org.jspecify.annotations", "org.intellij.lang.annotations")));

    @ArchTest
    static final ArchRule the_runtime_imports_only_the_jdk_slf4j_the_api_and_a_driver_that_may_be_missing = classes()
            .that(resideInAPackage("dev.rung.runtime.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(API)
                    .or(resideInAnyPackage(EVERYWHERE))
                    .or(resideInAnyPackage("dev.rung.runtime..", SCHEMA_INTERNAL, "org.slf4j"))
                    .or(OF_THE_DRIVER));

    @ArchTest
    static final ArchRule one_class_knows_the_driver = noClasses()
            .that(resideInAPackage("dev.rung.runtime..").and(not(simpleName("Driver"))))
            .should()
            .dependOnClassesThat(OF_THE_DRIVER);

    @ArchTest
    static final ArchRule the_model_imports_only_the_api = onlyImports(MODEL, API, new String[] {ARGUMENT, TEXT});

    @ArchTest
    static final ArchRule observations_import_only_the_model = onlyImports(OBSERVE, API, new String[] {MODEL});

    @ArchTest
    static final ArchRule errors_import_only_the_model = onlyImports(ERROR, API, new String[] {MODEL, ARGUMENT, TEXT});

    @ArchTest
    static final ArchRule texts_import_nothing = onlyImports(TEXT, new String[0], new String[0]);

    @ArchTest
    static final ArchRule arguments_import_only_texts_and_the_api = onlyImports(ARGUMENT, API, new String[] {TEXT});

    @ArchTest
    static final ArchRule nobody_imports_the_facade =
            noClasses().that(not(resideInAPackage(FACADE))).should().dependOnClassesThat(resideInAPackage(FACADE));

    @ArchTest
    static final ArchRule plans_are_made_without_a_database = noClasses()
            .that(resideInAnyPackage("dev.rung.runtime.internal.plan", "dev.rung.runtime.internal.catalog", MODEL))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql", "javax.sql"));

    @ArchTest
    static final ArchRule connections_stay_where_something_is_sent_or_read = noClasses()
            .that(resideInAPackage("dev.rung.runtime..")
                    .and(not(resideInAnyPackage(
                            "dev.rung.runtime.internal.history",
                            "dev.rung.runtime.internal.session",
                            "dev.rung.runtime.internal.execute..",
                            "dev.rung.runtime.internal.observe",
                            "dev.rung.runtime.internal.snapshot",
                            "dev.rung.runtime.snapshot"))))
            .should()
            .dependOnClassesThat(equivalentTo(Connection.class));

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule no_java_util_logging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule nothing_is_bound_to_a_thread =
            noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

    @ArchTest
    static final ArchRule static_fields_are_final =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static void exactly_what_is_not_internal_is_exported(JavaClasses classes) throws IOException {
        var publicPackages = classes.stream()
                .filter(type -> type.getPackageName().startsWith(FACADE))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.contains(".internal"))
                .collect(Collectors.toSet());
        var source = Files.readString(Path.of("src", "main", "java", "module-info.java"));
        var exported = Pattern.compile("exports ([\\w.]+);")
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(exported).isEqualTo(publicPackages);
    }

    private static ArchRule onlyImports(String room, String[] some, String[] others) {
        return classes()
                .that(resideInAPackage(room))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(EVERYWHERE)
                        .or(resideInAPackage(room))
                        .or(resideInAnyPackage(some))
                        .or(resideInAnyPackage(others)));
    }
}
