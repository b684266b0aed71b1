package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.operation.ConditionalOperation;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.SchemaObjectName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of changes that depend on what exists: the server decides, and notes what it did until the end of the transaction.
 * The condition is evaluated under the path of migrations, by which the names in it are found: all else in it is qualified.
 */
final class ConditionalSql implements ConditionalOperation.Visitor<List<String>> {

    @Override
    public List<String> ifMissing(IfMissing operation) {
        var made = operation.creation().creates();
        var work = OperationSql.of(operation.creation()).stream()
                .map(sql -> "        execute %s;\n".formatted(Quoting.literal(sql)))
                .collect(Collectors.joining());
        return List.of("do "
                + Quoting.body("""
                begin
                    if %s then
                %s        perform %s;
                    end if;
                end
                """.formatted(isMissing(made), work, AppliedConditionals.noteSql(made.toString()))));
    }

    private static String isMissing(SchemaObjectName made) {
        var name = Quoting.literal(Names.of(made.name()));
        var part = Quoting.literal(made.part().map(Identifier::value).orElse(""));
        return switch (made.kind()) {
            case RELATION -> "pg_catalog.to_regclass(%s) is null".formatted(name);
            case TYPE -> "pg_catalog.to_regtype(%s) is null".formatted(name);
            case SCHEMA -> "pg_catalog.to_regnamespace(%s) is null".formatted(name);
            case COLUMN ->
                ("not exists (select from pg_catalog.pg_attribute where attrelid operator(pg_catalog.=) pg_catalog.to_regclass(%s)"
                                + " and attname operator(pg_catalog.=) %s and not attisdropped)")
                        .formatted(name, part);
            case TRIGGER ->
                ("not exists (select from pg_catalog.pg_trigger where tgrelid operator(pg_catalog.=) pg_catalog.to_regclass(%s)"
                                + " and tgname operator(pg_catalog.=) %s)")
                        .formatted(name, part);
            case EXTENSION ->
                "not exists (select from pg_catalog.pg_extension where extname operator(pg_catalog.=) %s)"
                        .formatted(Quoting.literal(made.name().name().value()));
        };
    }
}
