package dev.rung.runtime;

import dev.rung.runtime.internal.session.LockMode;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that migrates: catalog, lock mode, URL and user are its arguments, the password is in the environment. */
final class Starter {

    static final String PASSWORD = "STARTER_PASSWORD";

    /** What a process migrates. */
    enum TestCatalogs {
        /** Ten tables, none of which is created quickly. */
        TABLES {
            @Override
            TestCatalog catalog() {
                var slow = TestCatalog.tables(10);
                for (int n = 1; n <= 10; n++) {
                    var table = TestCatalog.table(n);
                    slow = slow.with(table.up(db -> {
                        table.up().with(db);
                        db.execute("select pg_sleep(0.01)");
                    }));
                }
                return slow;
            }
        },

        /** Two tables and a migration that takes longer than any test waits. */
        ENDLESS {
            @Override
            TestCatalog catalog() {
                return TestCatalog.tables(2).with(Rung.of(3, "endless").up("select pg_sleep(600)"));
            }
        },

        /** A table, and two statements outside a transaction, the second of which takes longer than any test waits. */
        ENDLESS_OUTSIDE {
            @Override
            TestCatalog catalog() {
                return TestCatalog.tables(1)
                        .with(Rung.of(2, "outside")
                                .up(db -> {
                                    db.execute("create table half (id int)");
                                    db.execute("select pg_sleep(600)");
                                })
                                .outsideTransaction());
            }
        },

        /** A table that is not small, and work on its indexes that no session has to wait for. */
        INDEXES {
            @Override
            TestCatalog catalog() {
                return TestCatalog.of(
                        Rung.of(1, "big").up("create table big as select generate_series(1, 200000) as id"),
                        Rung.of(2, "indexes").outsideTransaction().up("""
                                create index concurrently big_a on big (id);
                                create unique index concurrently if not exists big_b on big (id);
                                drop index concurrently big_a;
                                reindex index concurrently big_b"""));
            }
        };

        abstract TestCatalog catalog();
    }

    private Starter() {}

    /** Migrates as soon as there is a table called go. */
    public static void main(String... args) throws Exception {
        var dataSource = dataSource(args[2], args[3]);
        System.out.println("ready");
        while (!hasGo(dataSource)) {
            Thread.sleep(5);
        }
        var report = migrator(dataSource, TestCatalogs.valueOf(args[0]), LockMode.valueOf(args[1]))
                .migrate();
        System.out.println("applied " + report.applied().size());
    }

    static Migrator migrator(DataSource dataSource, TestCatalogs catalogs, LockMode lockMode) {
        return Migrator.builder(dataSource)
                .catalogs(catalogs.catalog())
                .schema("app")
                .lockWait(Duration.ofMinutes(1))
                .lockMode(lockMode)
                .build();
    }

    private static DataSource dataSource(String url, String user) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(System.getenv(PASSWORD));
        dataSource.setApplicationName("starter");
        return dataSource;
    }

    private static boolean hasGo(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('public.go') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
