package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnOptions;
import dev.rung.schema.definition.ColumnOptions.Grant;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a column is kept, and who may use it: the options that SQL sets only after it is created. */
final class ColumnOptionsSql {

    private ColumnOptionsSql() {}

    /** Returns the statements that a new column needs, none where nothing is said of it. */
    static List<String> of(QualifiedName table, ColumnDefinition column) {
        var statements = new ArrayList<String>();
        var name = Names.of(column.name());
        var settings = settings(name, column.options());
        if (!settings.isEmpty()) {
            statements.add(alter(table, settings));
        }
        column.options().grants().forEach(grant -> statements.add(grant(table, name, grant)));
        return statements;
    }

    static String alter(QualifiedName table, List<String> settings) {
        return "alter table %s %s".formatted(Names.of(table), String.join(", ", settings));
    }

    static List<String> settings(String column, ColumnOptions options) {
        var settings = new ArrayList<String>();
        options.statistics().ifPresent(target -> settings.add("set statistics " + target));
        options.storage().ifPresent(place -> settings.add("set storage " + Names.words(place)));
        options.compression().ifPresent(method -> settings.add("set compression " + Names.of(method)));
        return settings.stream()
                .map(setting -> "alter column " + column + ' ' + setting)
                .toList();
    }

    /** Returns what differs; what is empty afterwards becomes what the server takes by itself. */
    static List<String> changes(String column, ColumnOptions from, ColumnOptions to) {
        return settings(
                column,
                new ColumnOptions(
                        changed(from.statistics(), to.statistics(), -1),
                        from.storage().equals(to.storage()) ? Optional.empty() : to.storage(),
                        changed(from.compression(), to.compression(), new Identifier("default")),
                        List.of()));
    }

    private static <T> Optional<T> changed(Optional<T> from, Optional<T> to, T byItself) {
        return from.equals(to) ? Optional.empty() : Optional.of(to.orElse(byItself));
    }

    private static String grant(QualifiedName table, String column, Grant grant) {
        return "grant %s (%s) on %s to %s"
                .formatted(grant.privilege(), column, Names.of(table), Names.of(grant.role()));
    }
}
