package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.TableLock;
import dev.rung.schema.operation.TransactionRequirement;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the first transaction of a migration that locks several tables against readers. */
final class LockedTables {

    private enum Reported {
        NOT_YET,
        ONCE
    }

    private final SchemaModel before;
    private final CreatedObjects created;
    private final Set<QualifiedName> locked = new LinkedHashSet<>();
    private Reported reported = Reported.NOT_YET;

    LockedTables(SchemaModel before, CreatedObjects created) {
        this.before = before;
        this.created = created;
    }

    Optional<Violation> of(Operation operation) {
        var cost = operation.cost();
        if (cost.transaction() != TransactionRequirement.ANY) { // the transaction before it is over
            locked.clear();
        }
        if (cost.lock() != TableLock.ACCESS_EXCLUSIVE || reported == Reported.ONCE) {
            return Optional.empty();
        }
        return operation
                .lockedTable()
                .filter(created::existedBefore)
                .map(created::oldName)
                .filter(table -> !before.views().containsKey(table))
                .flatMap(this::lock);
    }

    private Optional<Violation> lock(QualifiedName table) {
        var earlier = locked.stream().map(before::shown).collect(Collectors.joining(", "));
        if (!locked.add(table) || locked.size() == 1) {
            return Optional.empty();
        }
        reported = Reported.ONCE;
        return Optional.of(new Violation(
                DiagnosticCode.SEVERAL_TABLES_LOCKED,
                "while it waits for %s, no other session can read %s".formatted(before.shown(table), earlier),
                "change %s in a migration of its own".formatted(before.shown(table))));
    }
}
