package dev.rung;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a class as a migration, with its version and description.
 *
 * <p>The class is concrete, implements exactly one of {@link AutoReversible}, {@link Reversible} and {@link ForwardOnly}, and
 * has a constructor without parameters; class and constructor may be package-private. The migrations of one package form one
 * catalog: the annotation processor checks it as a whole (gaps, duplicates, missing kinds) and writes it as code.
 *
 * <pre>{@code
 * @Migration(version = 2, description = "orders")
 * final class V0002Orders implements Reversible {
 *     @Override public void up(MigrationContext db)   { db.execute("create table orders (id bigint primary key)"); }
 *     @Override public void down(MigrationContext db) { db.execute("drop table orders"); }
 * }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Migration {

    /**
     * Returns the version: the position in the order of migrations, positive, unique, and the permanent identity of the
     * migration. The class may be renamed, the version may not.
     *
     * @return the version, greater than 0
     */
    long version();

    /**
     * Returns what the migration does, in a few words; shown in plans, logs and the history. It is not part of the
     * checksum and may be corrected later.
     *
     * @return the description, not blank
     */
    String description();

    /**
     * Returns whether the migration runs inside a transaction of its own, together with its row in the history, up and
     * down; the default. Say {@code false} only for statements that PostgreSQL refuses inside a transaction, such as
     * {@code create index concurrently}: after a crash such a migration is interrupted and may need a decision. Where one
     * direction alone has such statements, say which: {@link #outsideTransaction()}.
     *
     * @return {@code false} to run each statement on its own, outside a transaction, in both directions
     */
    boolean transactional() default true;

    /**
     * Returns the directions that run outside a transaction, where it is not both alike; the other one is transactional.
     * Instead of {@link #transactional()}, never beside it.
     *
     * <pre>{@code
     * @Migration(version = 7, description = "search", outsideTransaction = Migration.Direction.DOWN)
     * final class V0007Search implements Reversible {
     *     @Override public void up(MigrationContext db)   { db.execute("create table search (id bigint); create index by_id on search (id)"); }
     *     @Override public void down(MigrationContext db) { db.execute("drop index concurrently by_id"); db.execute("drop table search"); }
     * }
     * }</pre>
     *
     * @return the directions, none by default
     */
    Direction[] outsideTransaction() default {};

    /**
     * Where a migration leads.
     *
     * @since 0.1
     */
    enum Direction {

        /** To the version of the migration. */
        UP,

        /** To the version before it: a rollback. */
        DOWN
    }
}
