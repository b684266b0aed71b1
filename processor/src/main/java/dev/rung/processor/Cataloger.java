package dev.rung.processor;

import dev.rung.Migration.Direction;
import dev.rung.catalog.CatalogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Turns the migrations of a package that break no rule into its catalog. */
final class Cataloger {

    static final String GENERATED = "javax.annotation.processing.Generated";

    private final Elements elements;
    private final SourceReader reader;
    private final KeptChecksums kept;

    Cataloger(Elements elements, SourceReader reader, KeptChecksums kept) {
        this.elements = elements;
        this.reader = reader;
        this.kept = kept;
    }

    CatalogSource catalog(MigrationPackage migrations, CatalogHeader header) {
        var previous = previous(migrations);
        var cataloged = new ArrayList<CatalogedMigration>();
        for (var migration : migrations.migrations()) {
            var checksum = checksum(migration, migrations, previous);
            cataloged.add(new CatalogedMigration(entry(migration, checksum), migration.type()));
        }
        return new CatalogSource(header, List.copyOf(cataloged), generatedAnnotation(migrations));
    }

    PreviousCatalog previous(MigrationPackage migrations) {
        return catalogType(migrations)
                .filter(type -> !migrations.isSource(type))
                .map(PreviousCatalog::of)
                .orElse(PreviousCatalog.NONE);
    }

    /** Returns what an earlier compilation left of a catalog by its name; nothing where there is none. */
    PreviousCatalog previous(String catalog) {
        return Optional.ofNullable(elements.getTypeElement(catalog))
                .map(PreviousCatalog::of)
                .orElse(PreviousCatalog.NONE);
    }

    /** Returns whether the checksum of a migration is known, and is the recorded one. */
    boolean isUnchanged(DeclaredMigration migration, MigrationPackage migrations, String recorded) {
        return comparable(migration, checksum(migration, migrations, previous(migrations)), recorded)
                .equals(recorded);
    }

    /** Returns a class that has the name of the catalog to be written. */
    Optional<TypeElement> catalogType(MigrationPackage migrations) {
        return visible(CatalogSource.catalogOf(migrations.name()), migrations);
    }

    /**
     * Returns the checksum of the source; where only a class file can be seen, which therefore did not change, that of
     * the catalog before, or the one kept by itself. Never these for a class that is being compiled: it may have changed.
     */
    private String checksum(DeclaredMigration migration, MigrationPackage migrations, PreviousCatalog previous) {
        var source = reader.read(migration.type()).map(SourceText::checksum);
        if (source.isPresent()) {
            return source.get();
        }
        return migrations.isSource(migration.type())
                ? CatalogEntry.UNVERIFIED
                : previous.checksum(migration.version())
                        .or(() -> kept.of(migration.type()))
                        .orElse(CatalogEntry.UNVERIFIED);
    }

    /**
     * Returns the checksum of the source by the algorithm of {@code recorded}; where the source cannot be seen and the
     * algorithms differ, they cannot be compared.
     */
    String comparable(DeclaredMigration migration, String current, String recorded) {
        var algorithm = ChecksumAlgorithm.of(recorded);
        if (algorithm.isPresent() && algorithm.equals(ChecksumAlgorithm.of(current))) {
            return current;
        }
        return algorithm
                .flatMap(each -> reader.read(migration.type()).map(each::checksumOf))
                .orElse(CatalogEntry.UNVERIFIED);
    }

    private CatalogEntry entry(DeclaredMigration migration, String checksum) {
        var kind = Supertypes.of(migration.type()).kinds().iterator().next();
        return new CatalogEntry(
                migration.version(),
                migration.description(),
                elements.getBinaryName(migration.type()).toString(),
                checksum,
                migration.transactionMode(Direction.UP),
                migration.transactionMode(Direction.DOWN),
                kind);
    }

    private Optional<TypeElement> generatedAnnotation(MigrationPackage migrations) {
        return visible(GENERATED, migrations);
    }

    private Optional<TypeElement> visible(String name, MigrationPackage migrations) {
        var module = elements.getModuleOf(migrations.element());
        return Optional.ofNullable(
                module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name));
    }
}
