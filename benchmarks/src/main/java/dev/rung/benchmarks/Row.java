package dev.rung.benchmarks;

import java.util.List;

/** A part of the table that is measured together. */
interface Row {

    /** Returns the ids of the lines that it measures. */
    List<String> ids();

    /** Measures. */
    List<Line> lines(Laboratory laboratory) throws Exception;
}
