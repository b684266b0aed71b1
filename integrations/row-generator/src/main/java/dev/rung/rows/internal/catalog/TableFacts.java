package dev.rung.rows.internal.catalog;

import dev.rung.rows.model.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table that rows can be inserted into, and all that its rows have to satisfy; rules of partitions are among those of their root.
 *
 * @param id the catalog's number
 * @param columns in order; without the dropped ones
 * @param constraints for the name of each constraint and unique index, the columns on which it depends
 * @param triggers the names of the triggers that an insert fires
 */
public record TableFacts(
        long id,
        TableName name,
        Kind kind,
        List<ColumnFacts> columns,
        List<CheckFacts> checks,
        List<KeyFacts> keys,
        List<ReferenceFacts> references,
        List<PartitionFacts> partitions,
        Map<String, Set<String>> constraints,
        List<String> triggers) {

    /** Where the rows are. */
    enum Kind {
        PLAIN,
        PARTITIONED
    }

    public TableFacts {
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
        keys = List.copyOf(keys);
        references = List.copyOf(references);
        partitions = List.copyOf(partitions);
        constraints = Map.copyOf(constraints);
        triggers = List.copyOf(triggers);
    }

    /** Returns the same with more references. */
    TableFacts with(List<ReferenceFacts> more) {
        var all = Stream.concat(references.stream(), more.stream()).toList();
        return new TableFacts(id, name, kind, columns, checks, keys, all, partitions, constraints, triggers);
    }

    /** Returns the column if it is one that takes a generated value. */
    public Optional<ColumnFacts> given(String column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column) && candidate.isGiven())
                .findFirst();
    }

    public boolean isGiven(String column) {
        return given(column).isPresent();
    }

    /** Returns whether a row can refer to nothing. */
    public boolean isOptional(ReferenceFacts reference) {
        var nullable = reference.columns().stream()
                .map(this::given)
                .flatMap(Optional::stream)
                .filter(ColumnFacts::isNullable)
                .count();
        return reference.match() == ReferenceFacts.Match.FULL
                ? nullable == reference.columns().size()
                : nullable > 0;
    }

    /** Returns what its own rows are selected from, as SQL. */
    public String from() {
        return kind == Kind.PARTITIONED ? name.sql() : "only " + name.sql();
    }
}
