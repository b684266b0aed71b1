package dev.rung.benchmarks.contender;

import javax.sql.DataSource;

/** Flyway with its defaults and Java migrations. */
public final class Flyway implements Tool {

    @Override
    public void apply(DataSource source) {
        org.flywaydb.core.Flyway.configure()
                .dataSource(source)
                .locations("classpath:generated")
                .load()
                .migrate();
    }

    /** Not in the open edition. */
    @Override
    public void rollback(DataSource source) {
        throw new UnsupportedOperationException();
    }
}
