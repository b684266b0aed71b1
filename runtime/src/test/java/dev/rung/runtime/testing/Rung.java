package dev.rung.runtime.testing;

import dev.rung.AutoReversible;
import dev.rung.ForwardOnly;
import dev.rung.MigrationBody;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.model.Direction;
import dev.rung.schema.ReversibleSchema;
import dev.rung.sql.Sql;
import java.util.Optional;
import java.util.function.Consumer;

/** One migration of a {@link TestCatalog}. */
public record Rung(
        long version,
        String description,
        String checksum,
        TransactionMode upMode,
        TransactionMode downMode,
        String forwardOnlyReason,
        Work up,
        Work down,
        Optional<Consumer<ReversibleSchema>> change) {

    /** What a migration does. */
    @FunctionalInterface
    public interface Work {
        void with(MigrationContext db) throws Exception;
    }

    /** Returns a migration that does nothing, transactionally, in either direction. */
    public static Rung of(long version, String description) {
        return new Rung(
                version,
                description,
                "rung1:" + version,
                TransactionMode.TRANSACTIONAL,
                TransactionMode.TRANSACTIONAL,
                "",
                db -> {},
                db -> {},
                Optional.empty());
    }

    public Rung up(@Sql String sql) {
        return up(db -> db.execute(sql));
    }

    public Rung up(Work work) {
        return new Rung(version, description, checksum, upMode, downMode, forwardOnlyReason, work, down, change);
    }

    public Rung down(@Sql String sql) {
        return down(db -> db.execute(sql));
    }

    public Rung down(Work work) {
        return new Rung(version, description, checksum, upMode, downMode, forwardOnlyReason, up, work, change);
    }

    public Rung forwardOnly(String reason) {
        return new Rung(version, description, checksum, upMode, downMode, reason, up, down, change);
    }

    public Rung outsideTransaction() {
        return outsideTransaction(Direction.UP).outsideTransaction(Direction.DOWN);
    }

    /** Returns the migration with that direction outside a transaction, and the other as it is. */
    public Rung outsideTransaction(Direction direction) {
        var outside = TransactionMode.NON_TRANSACTIONAL;
        return direction == Direction.UP
                ? new Rung(version, description, checksum, outside, downMode, forwardOnlyReason, up, down, change)
                : new Rung(version, description, checksum, upMode, outside, forwardOnlyReason, up, down, change);
    }

    /** Returns the migration with another checksum, as after an edit of its source. */
    public Rung checksum(String checksum) {
        return new Rung(version, description, checksum, upMode, downMode, forwardOnlyReason, up, down, change);
    }

    /** Returns the migration with a derived rollback. */
    public Rung change(Consumer<ReversibleSchema> author) {
        return new Rung(
                version, description, checksum, upMode, downMode, forwardOnlyReason, up, down, Optional.of(author));
    }

    CatalogEntry entry() {
        if (change.isPresent()) {
            return new CatalogEntry(
                    version, description, className(), checksum, upMode, downMode, MigrationKind.AUTO_REVERSIBLE);
        }
        var kind = forwardOnlyReason.isEmpty() ? MigrationKind.REVERSIBLE : MigrationKind.FORWARD_ONLY;
        return new CatalogEntry(version, description, className(), checksum, upMode, downMode, kind);
    }

    private String className() {
        return "test.V%04d".formatted(version);
    }

    MigrationBody body() {
        if (change.isPresent()) {
            return new Derived(change.get());
        }
        if (forwardOnlyReason.isEmpty()) {
            return new Both(this);
        }
        return new Forward(this);
    }

    private record Derived(Consumer<ReversibleSchema> author) implements AutoReversible {

        @Override
        public void change(ReversibleSchema db) {
            author.accept(db);
        }
    }

    private record Both(Rung rung) implements Reversible {

        @Override
        public void up(MigrationContext db) throws Exception {
            rung.up.with(db);
        }

        @Override
        public void down(MigrationContext db) throws Exception {
            rung.down.with(db);
        }
    }

    private record Forward(Rung rung) implements ForwardOnly {

        @Override
        public void up(MigrationContext db) throws Exception {
            rung.up.with(db);
        }

        @Override
        public String reason() {
            return rung.forwardOnlyReason;
        }
    }
}
