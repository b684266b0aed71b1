package dev.rung.processor;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** One run of the compiler over all its rounds. Remembers names only: elements do not outlive their round. */
final class Compilation {

    private final Elements elements;
    private final Options options;
    private final Reporter reporter;
    private final Output output;
    private final Cataloger cataloger;

    private final Set<String> sources = new HashSet<>();
    private final Set<String> unfinished = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Set<String> gone = new TreeSet<>();
    private boolean noted;

    Compilation(ProcessingEnvironment environment, Reporter reporter) {
        this.elements = environment.getElementUtils();
        this.options = Options.of(environment.getOptions());
        this.reporter = reporter;
        this.output = new Output(environment.getFiler());
        this.cataloger = new Cataloger(environment);
    }

    void round(RoundEnvironment round) {
        if (!options.problems().isEmpty()) {
            options.problems().forEach(reporter::report);
        } else if (!round.processingOver()) {
            check(RoundTypes.of(round.getRootElements()));
        } else if (!round.errorRaised()) {
            register();
        }
    }

    private void check(RoundTypes shown) {
        shown.types().forEach(type -> sources.add(type.getQualifiedName().toString()));
        ForgottenAnnotation.check(shown.types()).forEach(reporter::report);
        var again = List.copyOf(unfinished);
        unfinished.clear();
        var packages = shown.byPackage(elements);
        packages.forEach(this::check);
        again.stream()
                .map(elements::getPackageElement)
                .filter(element -> element != null && !packages.containsKey(element))
                .forEach(element -> check(element, List.of()));
    }

    private void check(PackageElement element, List<TypeElement> shown) {
        var annotated = new RoundTypes(shown).annotated();
        String catalog = CatalogSource.catalogOf(element.getQualifiedName().toString());
        if (written.contains(catalog)) {
            annotated.types().forEach(this::reportTooLate);
            return;
        }
        boolean left = output.hasCatalogOf(element.getQualifiedName().toString());
        if (!annotated.types().isEmpty() || shown.isEmpty() || left) {
            check(PackageScan.of(element, shown, Collections.unmodifiableSet(sources)), annotated);
        }
    }

    private void check(PackageScan scan, RoundTypes annotated) {
        var migrations = scan.migrations();
        if (scan.isUnfinished()) {
            unfinished.add(migrations.name());
        } else if (migrations.migrations().isEmpty()) {
            gone.add(CatalogSource.catalogOf(migrations.name()));
        } else if (!annotated.types().isEmpty()
                || !cataloger.previous(migrations).versions().equals(migrations.versions())) {
            checkAndWrite(migrations);
        }
    }

    private void checkAndWrite(MigrationPackage migrations) {
        var problems = Rule.all(options).stream()
                .flatMap(rule -> rule.check(migrations))
                .toList();
        problems.forEach(reporter::report);
        if (problems.stream().noneMatch(Problem::isError)) {
            write(migrations);
        }
    }

    private void write(MigrationPackage migrations) {
        var taken = cataloger.catalogType(migrations).filter(migrations::isSource);
        if (taken.isPresent()) {
            reportNameTaken(migrations, Place.on(taken.get()));
            return;
        }
        var catalog = cataloger.catalog(migrations);
        String name = CatalogSource.catalogOf(migrations.name());
        try {
            output.writeSource(name, catalog.text(), catalog.types());
            written.add(name);
            noteUnverified(catalog);
        } catch (FilerException e) {
            reportNameTaken(migrations, Place.NOWHERE);
        } catch (IOException e) {
            reporter.report(Problem.of(ProblemCode.NOT_WRITTEN, Place.NOWHERE, name, e));
        }
    }

    /** Says it for the first package only; the catalogs say it for each migration. */
    private void noteUnverified(CatalogSource catalog) {
        var unverified = catalog.unverified();
        if (!unverified.isEmpty() && !noted) {
            noted = true;
            String others = unverified.size() == 1 ? "" : " and " + (unverified.size() - 1) + " more";
            reporter.report(Problem.of(ProblemCode.CHECKSUM_UNKNOWN, Place.NOWHERE, unverified.get(0) + others));
        }
    }

    private void reportTooLate(TypeElement type) {
        reporter.report(Problem.of(
                ProblemCode.GENERATED_TOO_LATE,
                Names.migrationAnnotation(type)
                        .map(annotation -> Place.on(type, annotation))
                        .orElse(Place.on(type)),
                Names.withinPackage(type)));
    }

    private void reportNameTaken(MigrationPackage migrations, Place place) {
        reporter.report(Problem.of(ProblemCode.NAME_TAKEN, place, migrations.name(), CatalogSource.CLASS_NAME));
    }

    private void register() {
        if (written.isEmpty() && gone.isEmpty()) {
            return;
        }
        try {
            output.register(written, gone);
        } catch (IOException e) {
            reporter.report(Problem.of(ProblemCode.NOT_WRITTEN, Place.NOWHERE, "The registration of the catalogs", e));
        }
    }
}
