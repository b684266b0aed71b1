package dev.rung.schema;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Table {

    private final QualifiedName name;
    private final List<ColumnDraft> columns = new ArrayList<>();

    private Table(QualifiedName name) {
        this.name = name;
    }

    static TableDefinition of(String name, Consumer<? super Table> content) {
        var table = new Table(QualifiedName.of(name));
        content.accept(table);
        return table.definition();
    }

    /**
     * Adds a column.
     *
     * @param columnName its name
     * @return the next step: its type
     */
    public ColumnTypes column(String columnName) {
        var draft = new ColumnDraft(new Identifier(columnName));
        columns.add(draft);
        return draft;
    }

    private TableDefinition definition() {
        var parts = columns.stream().map(column -> column.in(name)).toList();
        return new TableDefinition(
                name,
                parts.stream().map(ColumnWithParts::column).toList(),
                parts.stream().flatMap(part -> part.constraints().stream()).toList(),
                parts.stream().flatMap(part -> part.indexes().stream()).toList(),
                TableOptions.PLAIN,
                Optional.empty());
    }

    private static final class ColumnDraft implements ColumnTypes {

        private final Identifier name;
        private Optional<Column<?>> column = Optional.empty();

        ColumnDraft(Identifier name) {
            this.name = name;
        }

        @Override
        public <T> Column<T> of(DataType<T> type) {
            var typed = new Column<>(name, type);
            column = Optional.of(typed);
            return typed;
        }

        ColumnWithParts in(QualifiedName table) {
            return column.orElseThrow(() -> new IllegalArgumentException(
                            "column %s of table %s has no type: give it one, such as text()".formatted(name, table)))
                    .in(table);
        }
    }
}
