package dev.rung.schema.internal.ddl;

import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.operation.NullsBefore;
import java.util.stream.Collectors;

/**
 * The query that notes, before a primary key comes, which of its columns take null. It travels with the statement that adds the key,
 * and takes no lock on the table. The name of the table is read under the path of migrations, all else is qualified.
 */
final class NullsBeforeSql {

    /**
     * A column that the rollback makes nullable becomes nullable in the tables that inherit it too. So the rollback skips it
     * where one of these has a NOT NULL of its own, which it would lose before PostgreSQL 18.
     */
    private static final String NOTING = """
            select %1$s from (
                with recursive family as (
                    select %2$s::pg_catalog.regclass::pg_catalog.oid as member
                    union select i.inhrelid from pg_catalog.pg_inherits i
                    join family f on f.member operator(pg_catalog.=) i.inhparent)
                select pg_catalog.string_agg(pg_catalog.concat(%3$s, c.name), E'\\n') as added from (
                    select a.attname as name from pg_catalog.pg_attribute a
                    join family f on f.member operator(pg_catalog.=) a.attrelid
                    where a.attname operator(pg_catalog.=) any (array[%4$s]::pg_catalog.name[])
                    group by a.attname having not pg_catalog.bool_or(a.attnotnull)) c) nulls""";

    private NullsBeforeSql() {}

    static String of(NullsBefore nulls) {
        return NOTING.formatted(
                AppliedConditionals.noteOf("nulls.added"),
                Quoting.literal(Names.of(nulls.table())),
                Quoting.literal(nulls.given()),
                nulls.key().stream()
                        .map(column -> Quoting.literal(column.value()))
                        .collect(Collectors.joining(", ")));
    }
}
