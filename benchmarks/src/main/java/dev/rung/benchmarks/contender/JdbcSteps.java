package dev.rung.benchmarks.contender;

/** All migrations for the loop by hand, numbered from 1. */
public interface JdbcSteps {

    /** Returns how many there are. */
    int size();

    /** Returns one of them. */
    JdbcStep step(int version);
}
