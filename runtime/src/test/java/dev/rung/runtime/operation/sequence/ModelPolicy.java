package dev.rung.runtime.operation.sequence;

import dev.rung.schema.Policy;

/** A row security policy. */
record ModelPolicy(String name, ModelColumn column, boolean forMonitor) {

    void describe(Policy policy) {
        policy.using(column.quoted() + " is not null");
        if (forMonitor) {
            policy.to("pg_monitor");
        }
    }
}
