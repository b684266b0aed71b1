package dev.rung.benchmarks.contender;

import java.util.List;

/**
 * One migration of the workload, the same for all contenders: cycles of four over one table, 1.5 statements each.
 *
 * @param up the statements
 * @param down the statements that take them back
 */
public record Change(List<String> up, List<String> down) {

    private static final int CYCLE = 4;

    /** Returns the change of {@code version}, counted from 1. */
    public static Change of(int version) {
        var table = "t_" + (version - 1) / CYCLE;
        return switch ((version - 1) % CYCLE) {
            case 0 ->
                new Change(
                        List.of(
                                "create table %s (id bigint primary key, name text not null)".formatted(table),
                                "create index %1$s_name on %1$s (name)".formatted(table)),
                        List.of("drop table " + table));
            case 1 ->
                new Change(
                        List.of("alter table %s add column amount numeric".formatted(table)),
                        List.of("alter table %s drop column amount".formatted(table)));
            case 2 ->
                new Change(
                        List.of("create index %1$s_amount on %1$s (amount)".formatted(table)),
                        List.of("drop index %s_amount".formatted(table)));
            default ->
                new Change(
                        List.of(
                                "insert into %s (id, name) values (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd'), (5, 'e')"
                                        .formatted(table),
                                "update %s set amount = id * 10".formatted(table)),
                        List.of("delete from " + table));
        };
    }
}
