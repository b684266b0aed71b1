package dev.rung.runtime.operation.sequence;

/** A partition: the hundred of whole numbers from {@code from} on. */
record ModelPartition(String name, int from) {

    int to() {
        return from + 100;
    }
}
