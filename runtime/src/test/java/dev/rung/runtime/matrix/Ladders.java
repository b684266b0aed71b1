package dev.rung.runtime.matrix;

import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.Rung;
import java.util.function.Supplier;

/** The ladders that processes climb: classes, so that another process can be told which. */
final class Ladders {

    private Ladders() {}

    /** Ten tables; the fifth takes three statements in either direction. */
    static final class Ten implements Supplier<Ladder> {
        @Override
        public Ladder get() {
            return Ladder.tables(10).with(fifth(""));
        }
    }

    /** The same ten, but who climbs this one falls asleep in the fifth, between its second and third statement. */
    static final class TenAsleep implements Supplier<Ladder> {
        @Override
        public Ladder get() {
            return Ladder.tables(10).with(fifth("select pg_sleep(20)"));
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
