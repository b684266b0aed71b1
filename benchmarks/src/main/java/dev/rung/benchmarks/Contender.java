package dev.rung.benchmarks;

import dev.rung.benchmarks.contender.Bare;
import dev.rung.benchmarks.contender.Flyway;
import dev.rung.benchmarks.contender.Liquibase;
import dev.rung.benchmarks.contender.RawClasses;
import dev.rung.benchmarks.contender.RawMulti;
import dev.rung.benchmarks.contender.RawSequence;
import dev.rung.benchmarks.contender.Rung;
import dev.rung.benchmarks.contender.Tool;
import java.util.Locale;

/** A tool that is measured, and the jars that its process gets. */
enum Contender {
    BARE(Bare.class, SourceForm.NONE, ""),
    RAW_SEQ(RawSequence.class, SourceForm.NONE, ""),
    RAW_CLASSES(RawClasses.class, SourceForm.JDBC, ""),
    RAW_MULTI(RawMulti.class, SourceForm.NONE, ""),
    RUNG(Rung.class, SourceForm.RUNG, "rung-api|rung-schema|rung-runtime|slf4j"),
    RUNG_LISTED(Rung.class, SourceForm.RUNG_LISTED, "rung-api|rung-schema|rung-runtime|slf4j"),
    FLYWAY(Flyway.class, SourceForm.FLYWAY, "flyway|slf4j"),
    LIQUIBASE(Liquibase.class, SourceForm.LIQUIBASE, "liquibase|snakeyaml|commons|opencsv|jaxb-api|slf4j");

    private final Class<? extends Tool> tool;
    private final SourceForm sources;
    private final String jars;

    Contender(Class<? extends Tool> tool, SourceForm sources, String jars) {
        this.tool = tool;
        this.sources = sources;
        this.jars = jars;
    }

    Class<? extends Tool> tool() {
        return tool;
    }

    SourceForm sources() {
        return sources;
    }

    /** Returns whether its process gets the jar of that name, beside the driver. */
    boolean needs(String jar) {
        return jar.matches("(postgresql|" + jars + ")-.*") && !jar.endsWith("-tests.jar");
    }

    /** Returns the name in the table. */
    @Override
    public String toString() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
