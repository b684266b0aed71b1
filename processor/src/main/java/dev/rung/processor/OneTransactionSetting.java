package dev.rung.processor;

import dev.rung.Migration.Direction;
import dev.rung.catalog.MigrationKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What runs outside a transaction is declared once, and only for directions that exist. */
final class OneTransactionSetting implements Rule {

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        return migrations.migrations().stream()
                .filter(migration -> !migration.outsideTransaction().isEmpty())
                .flatMap(migration -> contradiction(migration).stream()
                        .map(what -> Problem.of(
                                ProblemCode.CONTRADICTING_TRANSACTIONS,
                                migrations.outsideTransactionOf(migration),
                                written(migration.outsideTransaction()),
                                what.words(),
                                what.fix())));
    }

    private static Optional<Contradiction> contradiction(DeclaredMigration migration) {
        var outside = new HashSet<>(migration.outsideTransaction());
        if (migration.isTransactional().isPresent()) {
            return Optional.of(beside(migration.isTransactional().get(), outside));
        }
        if (isForwardOnly(migration) && outside.contains(Direction.DOWN.name())) {
            return Optional.of(new Contradiction(
                    "names a way down, and %s is ForwardOnly".formatted(migration.name()),
                    outside.size() > 1 ? "say transactional = false instead" : "leave outsideTransaction out"));
        }
        return outside.size() < migration.outsideTransaction().size()
                ? Optional.of(new Contradiction("names a direction twice", "name it once"))
                : Optional.empty();
    }

    private static Contradiction beside(boolean transactional, Set<String> outside) {
        if (transactional) {
            return new Contradiction(
                    "contradicts transactional = true, which holds for both directions",
                    "leave transactional = true out");
        }
        return outside.size() == Direction.values().length
                ? new Contradiction("repeats transactional = false", "leave outsideTransaction out")
                : new Contradiction(
                        "contradicts transactional = false, which holds for both directions",
                        "leave transactional = false out, or outsideTransaction if both run outside a transaction");
    }

    private static boolean isForwardOnly(DeclaredMigration migration) {
        return Supertypes.of(migration.type()).kinds().contains(MigrationKind.FORWARD_ONLY);
    }

    private static String written(List<String> directions) {
        return directions.size() == 1 ? directions.get(0) : "{" + String.join(", ", directions) + "}";
    }

    /**
     * Why the setting cannot be meant.
     *
     * @param words what it contradicts or repeats
     * @param fix what to write
     */
    private record Contradiction(String words, String fix) {}
}
