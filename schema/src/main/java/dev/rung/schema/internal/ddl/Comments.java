package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.internal.sql.Quoting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The SQL of comments on objects. */
final class Comments {

    private Comments() {}

    static List<String> of(TableDefinition table) {
        return Stream.concat(
                        table.comment().map(text -> on("table " + Names.of(table.name()), text)).stream(),
                        table.columns().stream().flatMap(column -> of(table.name(), column).stream()))
                .toList();
    }

    static Optional<String> of(QualifiedName table, ColumnDefinition column) {
        return column.comment().map(text -> on("column " + Names.of(table) + '.' + Names.of(column.name()), text));
    }

    /** Returns the comment on an object, which is named as SQL does it. */
    static String on(String object, String text) {
        return "comment on %s is %s".formatted(object, Quoting.literal(text));
    }
}
