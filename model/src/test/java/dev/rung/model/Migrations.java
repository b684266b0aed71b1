package dev.rung.model;

import dev.rung.AutoReversible;
import dev.rung.ForwardOnly;
import dev.rung.MigrationBody;
import dev.rung.MigrationContext;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import dev.rung.schema.ReversibleSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** A catalog that a test writes by hand: versions 1, 2, 3, ..., each a change or code. */
record Migrations(List<Optional<Consumer<ReversibleSchema>>> changes) implements MigrationCatalog {

    Migrations {
        changes = List.copyOf(changes);
    }

    static Migrations of(Consumer<ReversibleSchema> first) {
        return new Migrations(List.of()).then(first);
    }

    Migrations then(Consumer<ReversibleSchema> change) {
        return with(Optional.of(change));
    }

    Migrations thenCode() {
        return with(Optional.empty());
    }

    private Migrations with(Optional<Consumer<ReversibleSchema>> change) {
        var longer = new ArrayList<>(changes);
        longer.add(change);
        return new Migrations(longer);
    }

    ReplayReport replay() {
        return SchemaReplay.of(this).run();
    }

    @Override
    public String fingerprint() {
        return "rung1:test";
    }

    @Override
    public long latest() {
        return changes.size();
    }

    @Override
    public List<CatalogEntry> entries() {
        return LongStream.rangeClosed(1, latest()).mapToObj(this::entry).toList();
    }

    private CatalogEntry entry(long version) {
        var kind = change(version).isPresent() ? MigrationKind.AUTO_REVERSIBLE : MigrationKind.FORWARD_ONLY;
        return new CatalogEntry(
                version,
                "number " + version,
                "shop.db.V%04d".formatted(version),
                "rung1:" + version,
                TransactionMode.TRANSACTIONAL,
                kind);
    }

    private Optional<Consumer<ReversibleSchema>> change(long version) {
        return changes.get((int) version - 1);
    }

    @Override
    public MigrationBody newMigration(long version) {
        return change(version).<MigrationBody>map(Derived::new).orElseGet(Code::new);
    }

    private record Derived(Consumer<ReversibleSchema> author) implements AutoReversible {

        @Override
        public void change(ReversibleSchema db) {
            author.accept(db);
        }
    }

    private record Code() implements ForwardOnly {

        @Override
        public void up(MigrationContext db) {
            throw new AssertionError("a replay runs no code");
        }

        @Override
        public String reason() {
            return "it is code";
        }
    }
}
