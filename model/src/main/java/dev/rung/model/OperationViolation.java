package dev.rung.model;

import dev.rung.schema.operation.Operation;

/**
 * A violation and the operation that it is in.
 *
 * @param number the position of the operation in the change, from 1
 */
record OperationViolation(int number, Operation operation, Violation violation) {}
