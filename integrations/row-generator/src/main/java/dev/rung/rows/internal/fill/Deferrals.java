package dev.rung.rows.internal.fill;

import dev.rung.rows.internal.catalog.Deferral;
import dev.rung.rows.internal.catalog.DeferredFacts;
import dev.rung.rows.internal.catalog.ReferenceFacts;
import dev.rung.rows.internal.catalog.SchemaFacts;
import dev.rung.rows.internal.sql.Savepoints;
import dev.rung.rows.internal.sql.SqlErrors;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides when constraints that can wait are checked: keys at once, because their refusals lead the search; references
 * that are closed later, and triggers that may read other tables, when all rows are inserted.
 */
record Deferrals(SchemaFacts facts, List<FillOrder.Position> positions, Savepoints savepoints) {

    void begin() throws SQLException {
        set(names(DeferredFacts.Kind.RULE), "immediate");
        set(
                positions.stream()
                        .flatMap(Deferrals::placeholders)
                        .map(ReferenceFacts::constraint)
                        .toList(),
                "deferred");
    }

    /**
     * Checks what has waited. Returns the first table whose rows cannot stay; usually none.
     *
     * @param empty the tables that got no rows: their constraints are not checked
     */
    Optional<LateRefusal> end(Set<Long> empty) throws SQLException {
        for (var deferred : waiting()) {
            if (!empty.contains(deferred.table())) {
                var refusal = check(deferred);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        set(facts.deferred().stream().map(DeferredFacts::constraint).toList(), "deferred");
        return Optional.empty();
    }

    private List<DeferredFacts> waiting() {
        var references = positions.stream()
                .flatMap(position -> placeholders(position)
                        .map(reference -> new DeferredFacts(
                                position.table().id(),
                                reference.name(),
                                reference.constraint(),
                                DeferredFacts.Kind.RULE)));
        var triggers = facts.deferred().stream().filter(deferred -> deferred.kind() == DeferredFacts.Kind.TRIGGER);
        return Stream.concat(references, triggers).toList();
    }

    private Optional<LateRefusal> check(DeferredFacts deferred) throws SQLException {
        try {
            savepoints.attempt(() -> {
                set(List.of(deferred.constraint()), "immediate");
                return deferred;
            });
            return Optional.empty();
        } catch (SQLException e) {
            SqlErrors.requireRefusal(e);
            var message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return Optional.of(new LateRefusal(
                    deferred.table(), deferred.name() + ", which waits for the commit, refuses its rows: " + message));
        }
    }

    private static Stream<ReferenceFacts> placeholders(FillOrder.Position position) {
        return position.open().stream()
                .filter(reference -> reference.deferral() != Deferral.NEVER
                        && !position.table().isOptional(reference));
    }

    private List<String> names(DeferredFacts.Kind kind) {
        return facts.deferred().stream()
                .filter(deferred -> deferred.kind() == kind)
                .map(DeferredFacts::constraint)
                .toList();
    }

    private void set(Collection<String> constraints, String mode) throws SQLException {
        if (!constraints.isEmpty()) {
            savepoints.execute("set constraints " + String.join(", ", constraints) + " " + mode);
        }
    }
}
