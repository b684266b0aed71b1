package dev.rung.runtime.matrix;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns a test into a row of the table in {@code docs/reliability.md}. The test reports what it observed by
 * {@code TestReporter.publishEntry(Scenario.OBSERVED, "...")}, with figures of the run; without that, the row repeats the
 * sentence that the test is named with. A test that takes more than some seconds is tagged {@code proof} too.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scenario {

    /** The key of the entry with what was observed. */
    String OBSERVED = "observed";

    /** The key of the entry with the number of rounds, where there was more than one. */
    String ROUNDS = "rounds";

    /** The tag of tests that only {@code mvn verify -Pproof} runs. */
    String PROOF = "proof";

    /** The tag of tests that one version of the server is enough for. */
    String ONE_VERSION = "one-version";

    /** The row of the matrix: a letter for the group and a number. */
    String id();

    /** Public threads in which users of other tools report what must not happen here, as {@code owner/name#number}. */
    String[] threads() default {};
}
