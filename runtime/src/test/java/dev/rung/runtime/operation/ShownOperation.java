package dev.rung.runtime.operation;

import dev.rung.schema.operation.Operation;
import java.util.List;

/** The test of an operation, whose {@code change} is also the example of {@code docs/schema.md}. */
interface ShownOperation {

    /** Returns what the example does. */
    List<? extends Operation> up();

    /** Returns what takes it back; nothing where that is not known. */
    List<? extends Operation> down();
}
