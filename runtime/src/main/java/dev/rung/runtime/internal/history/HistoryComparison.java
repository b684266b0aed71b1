package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.history.HistoryColumn.Presence;
import dev.rung.runtime.internal.history.TableFact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares a table with the history that it should be. What causes a history to keep other rows than Rung writes, or runs code
 * when it is read or written, is a difference. What only lets it hold more, such as a check or {@code not null} that is gone, is
 * none: the rows are looked at when they are read.
 *
 * @param expected what it should be
 * @param found what the catalog says of it
 */
record HistoryComparison(HistoryTableDefinition expected, List<TableFact> found) {

    /** Returns what is different, in words that continue a sentence after the table's name; nothing where it is a history. */
    List<String> differences() {
        return Stream.of(columns(), key(), defaults(), nulls(), checks(), indexes(), strange())
                .flatMap(differences -> differences)
                .toList();
    }

    private Stream<String> columns() {
        var missing = new ArrayList<>(
                expected.columns().stream().map(HistoryColumn::declaration).toList());
        var unknown = new ArrayList<String>();
        facts(Kind.COLUMN).forEach(fact -> {
            var declaration = fact.name() + ' ' + fact.detail();
            if (!isExpected(fact) || !missing.remove(declaration)) {
                unknown.add(declaration);
            }
        });
        return missing.isEmpty() && unknown.isEmpty()
                ? Stream.empty()
                : Stream.of("has other columns: missing %s, unknown %s".formatted(missing, unknown));
    }

    /** Types are compared by number: a type of the same name may be in another schema. */
    private boolean isExpected(TableFact column) {
        return expected.columns().stream()
                .anyMatch(known -> known.name().equals(column.name())
                        && known.type().fact().equals(column.type()));
    }

    private Stream<String> key() {
        var hasKey = facts(Kind.KEY)
                .anyMatch(fact -> fact.name().equals(expected.key().name()));
        return hasKey
                ? Stream.empty()
                : Stream.of("lacks the primary key on " + expected.key().name());
    }

    private Stream<String> defaults() {
        var lacking = expected.columns().stream()
                .filter(column -> column.defaultSql().isPresent())
                .filter(column ->
                        facts(Kind.DEFAULT).noneMatch(fact -> fact.name().equals(column.name())))
                .map(column -> "lacks the default of column " + column.name());
        var other = facts(Kind.DEFAULT)
                .filter(fact -> expected.columns().stream()
                        .noneMatch(column -> column.name().equals(fact.name())
                                && column.defaultSql().equals(Optional.of(fact.detail()))))
                .map(fact -> "has another default for column " + fact.name());
        return Stream.concat(lacking, other);
    }

    private Stream<String> nulls() {
        return expected.columns().stream()
                .filter(column -> column.presence() == Presence.SOMETIMES)
                .filter(column ->
                        facts(Kind.NOT_NULL).anyMatch(fact -> fact.name().equals(column.name())))
                .map(column -> "allows no null in column " + column.name());
    }

    private Stream<String> checks() {
        return facts(Kind.CHECK)
                .filter(fact -> expected.columns().stream()
                        .flatMap(column -> column.check().stream())
                        .noneMatch(check -> check.printed().equals(fact.detail())))
                .map(fact -> "has check " + fact.name());
    }

    private Stream<String> indexes() {
        return facts(Kind.PARTIAL_INDEX)
                .filter(fact -> expected.indexes().stream()
                        .noneMatch(index -> index.predicateSql().equals(Optional.of(fact.detail()))))
                .map(fact -> "has a condition in index " + fact.name());
    }

    private Stream<String> strange() {
        return facts(Kind.STRANGE).map(TableFact::detail);
    }

    private Stream<TableFact> facts(Kind kind) {
        return found.stream().filter(fact -> fact.kind() == kind);
    }
}
