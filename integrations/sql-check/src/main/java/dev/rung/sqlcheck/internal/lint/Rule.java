package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

/** Something not to do in a migration. Stateless. */
public interface Rule {

    /** Returns what users read about it. */
    Page page();

    /** Returns what it finds in a statement. */
    Stream<Finding> check(Statement statement, Scene before);
}
