package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.operation.AttachPartition;
import java.util.List;

/**
 * The SQL that attaches a table as a partition. What the server adds to the table is recorded until the end of the transaction;
 * what the server added to it when it was detached is dropped. Names are read under the path of migrations, as in the
 * statement itself; all else is qualified.
 */
final class AttachSql {

    /** An index of a constraint is recorded too, and is dropped with the constraint; a column that is not null was so before. */
    private static final String NOTING = """
            declare
                part pg_catalog.regclass := %1$s;
                present pg_catalog.oid[] := array(
                    select oid from pg_catalog.pg_constraint where conrelid operator(pg_catalog.=) part
                    union all select indexrelid from pg_catalog.pg_index where indrelid operator(pg_catalog.=) part);
                added pg_catalog.text;
            begin
                execute %2$s;
                for added in
                    select pg_catalog.concat('constraint', %3$s, conname) from pg_catalog.pg_constraint
                    where conrelid operator(pg_catalog.=) part and contype operator(pg_catalog.<>) 'n'
                    and not oid operator(pg_catalog.=) any (present)
                    union all select pg_catalog.concat('index', %3$s, c.relname) from pg_catalog.pg_index i
                    join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) i.indexrelid
                    where i.indrelid operator(pg_catalog.=) part and not c.oid operator(pg_catalog.=) any (present)
                loop
                    perform %4$s;
                end loop;
            end
            """;

    /** PostgreSQL names a check after its table and, where it is about one column, after that. */
    private static final String DROPPING_CHECK = """
            declare
                part pg_catalog.regclass := %s;
                added pg_catalog.name;
            begin
                for added in
                    select o.conname from pg_catalog.pg_constraint o
                    join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) o.conrelid
                    where o.conrelid operator(pg_catalog.=) part and o.contype operator(pg_catalog.=) 'c'
                    and pg_catalog.starts_with(o.conname::pg_catalog.text, pg_catalog.left(c.relname::pg_catalog.text, 20))
                    and o.conname operator(pg_catalog.~) '_check[0-9]*$'
                    and pg_catalog.pg_get_constraintdef(o.oid) operator(pg_catalog.=)
                    pg_catalog.concat('CHECK (', pg_catalog.pg_get_partition_constraintdef(part), ')')
                loop
                    execute pg_catalog.format('alter table %%s drop constraint %%I', part, added);
                end loop;
            end
            """;

    private AttachSql() {}

    static List<String> of(AttachPartition operation) {
        var part = operation.partition();
        var attach = "alter table %s attach partition %s %s"
                .formatted(Names.of(operation.parent()), Names.of(part), operation.bounds());
        return switch (operation.additions()) {
            case NOTED -> List.of("do " + Quoting.body(noting(part, attach)));
            case NONE -> List.of(attach);
            case BOUNDS_CHECK_DROPPED ->
                List.of(attach, "do " + Quoting.body(DROPPING_CHECK.formatted(regclass(part))));
        };
    }

    private static String noting(QualifiedName part, String attach) {
        return NOTING.formatted(
                regclass(part),
                Quoting.literal(attach),
                Quoting.literal(AttachPartition.given("", part)),
                AppliedConditionals.noteOf("added"));
    }

    private static String regclass(QualifiedName name) {
        return Quoting.literal(Names.of(name)) + "::pg_catalog.regclass";
    }
}
