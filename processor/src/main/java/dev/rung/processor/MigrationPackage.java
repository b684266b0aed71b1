package dev.rung.processor;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * All migrations of a package, whether this compilation sees their source or their class files.
 *
 * @param migrations ascending by version, then name
 * @param sources the names of the outermost classes whose source this compilation sees
 * @param here a class of the package that this round shows, to speak of those that it does not
 */
record MigrationPackage(PackageElement element, List<DeclaredMigration> migrations, Set<String> sources, Element here) {

    String name() {
        return element.getQualifiedName().toString();
    }

    boolean isSource(TypeElement type) {
        return sources.contains(Names.outermost(type).getQualifiedName().toString());
    }

    Location classOf(DeclaredMigration migration) {
        return isSource(migration.type())
                ? Location.on(migration.type(), migration.annotation())
                : Location.besides(here, migration.name());
    }

    Location versionOf(DeclaredMigration migration) {
        return valueOf(migration, migration.versionValue());
    }

    Location descriptionOf(DeclaredMigration migration) {
        return valueOf(migration, migration.descriptionValue());
    }

    Location outsideTransactionOf(DeclaredMigration migration) {
        return Names.value(migration.annotation(), DeclaredMigration.OUTSIDE_TRANSACTION)
                .map(value -> valueOf(migration, value))
                .orElseGet(() -> classOf(migration));
    }

    private Location valueOf(DeclaredMigration migration, AnnotationValue value) {
        return isSource(migration.type())
                ? Location.on(migration.type(), migration.annotation(), value)
                : classOf(migration);
    }

    /** Returns the versions in use, those that are not positive left out. */
    NavigableSet<Long> versions() {
        var versions = new TreeSet<Long>();
        migrations.stream()
                .map(DeclaredMigration::version)
                .filter(version -> version > 0)
                .forEach(versions::add);
        return versions;
    }

    /** Returns the lowest unused version above {@code version}. */
    long nextFree(long version) {
        var used = versions();
        long next = Math.max(version, 0) + 1;
        while (used.contains(next)) {
            next++;
        }
        return next;
    }
}
