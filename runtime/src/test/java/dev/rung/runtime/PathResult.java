package dev.rung.runtime;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;

/**
 * What came of a text.
 *
 * @param verdict {@code done}, or the SQLSTATE of the failure
 * @param objects the objects in the database; none where it failed
 * @param log what the text has written, in its order; nothing where it failed
 */
record PathResult(String verdict, List<String> objects, List<String> log) {

    private static final String CLEAN = "drop schema public cascade; create schema public";

    /** Runs {@code text} on {@code path} in an empty schema. */
    static PathResult of(Path path, String text, TestDatabase db) {
        prepare(db);
        try {
            path.run(path.migrator(text, db));
            return done(db);
        } catch (MigrationFailedException e) {
            return failed(e.report().results().get(0).failure().orElseThrow().sqlState());
        }
    }

    static void prepare(TestDatabase db) {
        db.execute(CLEAN);
        db.execute(RandomMigration.SETUP);
    }

    static PathResult failed(String sqlState) {
        return new PathResult(sqlState, List.of(), List.of());
    }

    static PathResult done(TestDatabase db) {
        return new PathResult("done", db.queryStrings("""
                        select relname, relkind, relnatts, obj_description(oid) from pg_class
                        where relnamespace = 'public'::regnamespace and relname !~ '^rung_history'
                        union all select proname, prokind, pronargs, pg_get_functiondef(oid) from pg_proc
                        where pronamespace = 'public'::regnamespace
                        union all select conname, 'c', 0, pg_get_constraintdef(oid) from pg_constraint
                        where connamespace = 'public'::regnamespace and conrelid::regclass::text !~ '^rung_history'
                        union all select 's', 'v', last_value, is_called::text from s
                        union all select adrelid::regclass::text, 'd', adnum, pg_get_expr(adbin, adrelid) from pg_attrdef
                        where adrelid::regclass::text !~ '^rung_history'
                        order by 1, 2, 3, 4"""), db.queryStrings("select * from log"));
    }
}
