package dev.rung.runtime.matrix;

import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** The migrations that processes run: as classes, so that an argument can name them. */
final class TestCatalogs {

    private TestCatalogs() {}

    /** Ten tables; the fifth takes three statements in either direction. */
    static final class Ten implements Supplier<TestCatalog> {
        @Override
        public TestCatalog get() {
            return TestCatalog.tables(10).with(fifth(""));
        }
    }

    /** The same ten, but the fifth sleeps between its second and third statement. */
    static final class TenAsleep implements Supplier<TestCatalog> {
        @Override
        public TestCatalog get() {
            return TestCatalog.tables(10).with(fifth("select pg_sleep(20)"));
        }
    }

    /** The ten of an older build: the tenth is not written yet. */
    static final class Nine implements Supplier<TestCatalog> {
        @Override
        public TestCatalog get() {
            return new Ten().get().without(10);
        }
    }

    /** The ten, each with a pause before and after its work. */
    static final class TenSlow implements Supplier<TestCatalog> {
        @Override
        public TestCatalog get() {
            var slow = new Ten().get();
            for (var rung : slow.rungs()) {
                slow = slow.with(rung.up(db -> {
                    db.execute("select pg_sleep(0.02)");
                    rung.up().with(db);
                    db.execute("select pg_sleep(0.02)");
                }));
            }
            return slow;
        }
    }

    /** Six tables; beside the sixth, outside a transaction, an index on many rows is built concurrently. */
    static final class WithIndex implements Supplier<TestCatalog> {
        @Override
        public TestCatalog get() {
            return TestCatalog.tables(5)
                    .with(TestCatalog.table(2).up(db -> {
                        TestCatalog.table(2).up().with(db);
                        db.execute("create table many as select n from generate_series(1, 200000) n");
                    }))
                    .with(Rung.of(6, "index")
                            .up(db -> {
                                db.execute("create table t_6 (id int)");
                                db.execute("insert into proof values (6)");
                                db.execute("create index concurrently many_n on many (n)");
                            })
                            .outsideTransaction());
        }
    }

    /** The ten, but the fifth ends its process. */
    static final class TenExiting implements Supplier<TestCatalog> {
        @Override
        public TestCatalog get() {
            return TestCatalog.tables(10).with(Rung.of(5, "t 5").up(db -> {
                db.execute("create table t_5 (id int)");
                System.out.println("exits");
                System.exit(3);
            }));
        }
    }

    /** Three hundred small tables, whose rollback is derived. */
    static final class ManyDerived implements Supplier<TestCatalog> {
        @Override
        public TestCatalog get() {
            return TestCatalog.of(LongStream.rangeClosed(1, 300)
                    .mapToObj(n -> Rung.of(n, "small " + n)
                            .change(db -> db.createTable(
                                    "small_" + n, t -> t.column("id").bigint())))
                    .toArray(Rung[]::new));
        }
    }

    private static Rung fifth(String pause) {
        return Rung.of(5, "t 5")
                .up(db -> {
                    db.execute("create table t_5 (id int)");
                    db.execute("insert into proof values (5)");
                    if (!pause.isEmpty()) {
                        db.execute(pause);
                    }
                    db.execute("alter table t_5 add column note text default 'none'");
                })
                .down(db -> {
                    db.execute("alter table t_5 drop column note");
                    db.execute("delete from proof where n = 5");
                    db.execute("drop table t_5");
                });
    }
}
