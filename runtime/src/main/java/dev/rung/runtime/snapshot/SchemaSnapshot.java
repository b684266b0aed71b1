package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.argument.Arguments;
import dev.rung.runtime.internal.snapshot.CatalogReader;
import dev.rung.runtime.internal.snapshot.MembershipReader;
import dev.rung.runtime.internal.snapshot.ReadingSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Everything that users have created in a database, at one moment: to the last default, comment and grant, but no rows.
 *
 * <p>Left out is what belongs to the server or to an extension as long as users have not changed it, what belongs to one session,
 * roles, their settings for all databases and tablespaces, which belong to no database, and the history of Rung, by whatever name;
 * of memberships of roles it has those that a migration has granted. Two databases that the same statements created have equal
 * snapshots. Immutable.
 *
 * @param objects the objects, by kind and name
 * @since 0.1
 */
public record SchemaSnapshot(List<SchemaObject> objects) {

    /** Keeps a sorted copy. */
    public SchemaSnapshot {
        objects = objects.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /**
     * Takes a snapshot of the database of {@code connection}: one statement, so one moment; where there is a history, a second one
     * reads the memberships of roles.
     *
     * <p>In an open transaction it sees what that has done, and leaves it as it was, its settings too. On a connection in
     * autocommit it uses a transaction of its own. The role needs no right beyond that of connecting, but sees of a user
     * mapping only what it may. Another session that changes the schema meanwhile can make it fail; it may be taken again.
     *
     * @param connection a connection that no other thread uses meanwhile; it stays open
     * @return the snapshot
     * @throws SQLException if the server refuses a statement, or the connection is lost
     */
    public static SchemaSnapshot take(Connection connection) throws SQLException {
        try (var frame = ReadingSettings.open(Arguments.notNull(connection, "connection"))) {
            frame.apply();
            var objects = ObjectAssembly.of(CatalogReader.read(connection));
            var histories = Histories.in(objects);
            var all = new ArrayList<>(objects);
            for (var history : Histories.readable(objects, histories)) {
                all.addAll(ObjectAssembly.of(MembershipReader.read(connection, history)));
            }
            return new SchemaSnapshot(all).withoutAll(histories);
        }
    }

    /**
     * Returns an object.
     *
     * @param kind what it is
     * @param name its name, as {@link ObjectId} writes it
     * @return the object; empty where there is none
     */
    public Optional<SchemaObject> find(DatabaseObjectKind kind, String name) {
        var id = new ObjectId(kind, name);
        return objects.stream().filter(object -> object.id().equals(id)).findFirst();
    }

    /**
     * Returns this snapshot without an object and what belongs to it; the same where it is not there.
     *
     * @param kind what it is, {@link DatabaseObjectKind#TABLE} for example
     * @param name its name, as {@link ObjectId} writes it
     * @return the rest
     */
    public SchemaSnapshot without(DatabaseObjectKind kind, String name) {
        return withoutAll(List.of(new ObjectId(kind, name)));
    }

    /**
     * Returns what is different in a later snapshot; the other way round, what would have to be undone.
     *
     * @param later the other snapshot, of this database or another one
     * @return the differences
     */
    public SchemaDiff diff(SchemaSnapshot later) {
        return new SchemaDiff(new Comparison(this, Arguments.notNull(later, "later")).differences());
    }

    private SchemaSnapshot withoutAll(Collection<ObjectId> ids) {
        var gone = new HashSet<>(ids);
        var found = gone.size();
        do {
            found = gone.size();
            objects.stream()
                    .filter(object -> object.parents().stream().anyMatch(gone::contains))
                    .forEach(object -> gone.add(object.id()));
        } while (gone.size() > found);
        return new SchemaSnapshot(
                objects.stream().filter(object -> !gone.contains(object.id())).toList());
    }

    /** Returns how many objects there are. */
    @Override
    public String toString() {
        return "SchemaSnapshot[" + objects.size() + " objects]";
    }
}
