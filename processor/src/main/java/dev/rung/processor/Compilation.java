package dev.rung.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** One run of the compiler over all its rounds. Remembers names only: elements do not outlive their round. */
final class Compilation {

    private final Elements elements;
    private final Options options;
    private final Reporter reporter;
    private final Output output;
    private final SourceReader reader;
    private final Cataloger cataloger;
    private final SelfContained selfContained;
    private final EarlierReferences earlierReferences;
    private final Filer filer;

    private final CompiledTogether together;
    private final ModulePackages module;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> unfinished = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Set<String> gone = new TreeSet<>();
    private @Nullable LockFile lockFile;
    private boolean noted;

    Compilation(ProcessingEnvironment environment, Reporter reporter) {
        this.elements = environment.getElementUtils();
        this.options = Options.of(environment.getOptions());
        this.reporter = reporter;
        this.filer = environment.getFiler();
        this.output = new Output(filer);
        this.together = new CompiledTogether(output);
        this.reader = SourceReader.of(environment);
        this.cataloger = new Cataloger(elements, reader, new KeptChecksums(filer));
        this.module = new ModulePackages(cataloger, together);
        this.selfContained = new SelfContained(options, reader, new ProjectTypes(reader, output));
        this.earlierReferences = new EarlierReferences(reader);
        reader.whenAnalyzed(this::analyzed);
    }

    void round(RoundEnvironment round) {
        if (!options.problems().isEmpty()) {
            options.problems().forEach(reporter::report);
        } else if (!round.processingOver()) {
            checkPackages(RoundTypes.of(round.getRootElements()));
        } else if (!round.errorRaised()) {
            checkPackagesWithoutClasses();
            register();
        }
    }

    /** Tells of a bug itself: javac does not expect one here. */
    private void analyzed(TypeElement type) {
        try {
            selfContained.check(type).ifPresent(reporter::report);
            earlierReferences.check(type).ifPresent(reporter::report);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            reporter.reportBug(e);
        }
    }

    private void checkPackages(RoundTypes shown) {
        shown.compiled(reader)
                .types()
                .forEach(type -> sources.add(type.getQualifiedName().toString()));
        var pending = List.copyOf(unfinished);
        unfinished.clear();
        var packages = shown.byPackage(elements);
        pending.stream()
                .map(elements::getPackageElement)
                .filter(Objects::nonNull)
                .forEach(element -> packages.putIfAbsent(element, List.of()));
        var due = new ArrayList<MigrationPackage>();
        packages.forEach((element, types) -> due(
                        element,
                        types,
                        pending.contains(element.getQualifiedName().toString()))
                .ifPresent(due::add));
        due.forEach(migrations -> module.add(migrations, lock()));
        due.forEach(this::checkAndWrite);
    }

    /** Returns the package where its catalog has to be written now. */
    private Optional<MigrationPackage> due(PackageElement element, List<TypeElement> shown, boolean pending) {
        String name = element.getQualifiedName().toString();
        var annotated = new RoundTypes(shown).annotated().types();
        boolean due = pending || !annotated.isEmpty();
        if (written.contains(CatalogSource.catalogOf(name))) {
            annotated.forEach(this::reportTooLate);
        } else if (due || output.hasCatalogOf(name)) {
            var scan = PackageScan.of(element, shown, Collections.unmodifiableSet(sources));
            together.add(CatalogSource.catalogOf(name));
            if (scan.isUnfinished()) {
                unfinished.add(name);
            } else if (scan.migrations().migrations().isEmpty()) {
                gone.add(CatalogSource.catalogOf(name));
                together.remove(CatalogSource.catalogOf(name));
            } else if (due || isOutdated(scan.migrations())) {
                return Optional.of(scan.migrations());
            }
        }
        return Optional.empty();
    }

    /** Returns whether a class of the package lost its annotation, so that the catalog names one that is none. */
    private boolean isOutdated(MigrationPackage migrations) {
        return !cataloger.previous(migrations).versions().equals(migrations.versions());
    }

    private void checkAndWrite(MigrationPackage migrations) {
        selfContained.add(migrations);
        earlierReferences.add(migrations);
        var input = new RuleInput(options, lock(), module, reader, elements);
        var misread = new DecimalVersions(input).check(migrations).toList();
        var problems = Stream.concat(
                        lock().problems().stream(),
                        misread.isEmpty()
                                ? Rule.all(input).stream().flatMap(rule -> rule.check(migrations))
                                : misread.stream()) // the others would report numbers that were not meant
                .toList();
        if (passes(problems)) {
            write(migrations);
        }
    }

    private boolean passes(List<Problem> problems) {
        problems.forEach(reporter::report);
        return problems.stream().noneMatch(Problem::isError);
    }

    /** Reads it when there is something to hold against it. */
    private LockFile lock() {
        if (lockFile == null) {
            lockFile = LockFile.of(options, filer);
        }
        return lockFile;
    }

    /** Whoever deletes the last migration of a package, or the package, deletes what this processor is called for. */
    private void checkPackagesWithoutClasses() {
        if (lock().origin() == LockFile.Origin.THIS_MODULE) {
            var rule = new NothingReleasedIsGone(options, lock(), module);
            lock().lock().packages().stream()
                    .filter(this::hasNoClass)
                    .flatMap(rule::wholePackage)
                    .forEach(reporter::report);
        }
    }

    private boolean hasNoClass(String packageName) {
        String catalog = CatalogSource.catalogOf(packageName);
        return gone.contains(catalog)
                || (!output.hasCatalogOf(packageName) && elements.getTypeElement(catalog) == null);
    }

    private void write(MigrationPackage migrations) {
        var taken = cataloger.catalogType(migrations).filter(migrations::isSource);
        if (taken.isPresent()) {
            reportNameTaken(migrations, Location.on(taken.get()));
            return;
        }
        var catalog = cataloger.catalog(migrations, header(migrations));
        var changed = new NothingReleasedIsChanged(lock(), cataloger).check(migrations, catalog);
        if (passes(changed.toList())) {
            write(migrations, catalog);
        }
    }

    private CatalogHeader header(MigrationPackage migrations) {
        return new CatalogHeader(
                migrations.name(), options.versions(), together.others(CatalogSource.catalogOf(migrations.name())));
    }

    private void write(MigrationPackage migrations, CatalogSource catalog) {
        String name = CatalogSource.catalogOf(migrations.name());
        try {
            output.writeSource(name, catalog.text(), catalog.types());
            written.add(name);
            noteUnverified(catalog);
        } catch (FilerException e) {
            reportNameTaken(migrations, Location.NOWHERE);
        } catch (IOException e) {
            reporter.report(Problem.of(ProblemCode.NOT_WRITTEN, Location.NOWHERE, name, e));
        }
    }

    /** Says it for the first package only; the catalogs say it for each migration. */
    private void noteUnverified(CatalogSource catalog) {
        var unverified = catalog.unverified();
        if (!unverified.isEmpty() && !noted) {
            noted = true;
            String others = unverified.size() == 1 ? "" : " and " + (unverified.size() - 1) + " more";
            reporter.report(Problem.of(ProblemCode.CHECKSUM_UNKNOWN, Location.NOWHERE, unverified.get(0) + others));
        }
    }

    private void reportTooLate(TypeElement type) {
        reporter.report(Problem.of(
                ProblemCode.GENERATED_TOO_LATE,
                Names.migrationAnnotation(type)
                        .map(annotation -> Location.on(type, annotation))
                        .orElse(Location.on(type)),
                Names.withinPackage(type)));
    }

    private void reportNameTaken(MigrationPackage migrations, Location location) {
        reporter.report(Problem.of(ProblemCode.NAME_TAKEN, location, migrations.name(), CatalogSource.CLASS_NAME));
    }

    private void register() {
        if (written.isEmpty() && gone.isEmpty()) {
            return;
        }
        try {
            output.register(written, gone);
        } catch (IOException e) {
            reporter.report(
                    Problem.of(ProblemCode.NOT_WRITTEN, Location.NOWHERE, "The registration of the catalogs", e));
        }
    }
}
