package dev.rung.benchmarks.contender;

import javax.sql.DataSource;

/** A contender, as an application would call it. */
public interface Tool {

    /** Applies everything that is not applied. */
    void apply(DataSource source) throws Exception;

    /** Takes everything back. */
    void rollback(DataSource source) throws Exception;
}
