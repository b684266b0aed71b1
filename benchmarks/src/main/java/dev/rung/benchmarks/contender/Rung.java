package dev.rung.benchmarks.contender;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.Target;
import javax.sql.DataSource;

/** Rung with its defaults. */
public final class Rung implements Tool {

    @Override
    public void apply(DataSource source) {
        Migrator.builder(source).build().migrate();
    }

    @Override
    public void rollback(DataSource source) {
        Migrator.builder(source).build().rollback(Target.downTo(0));
    }
}
