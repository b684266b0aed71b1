package dev.rung.runtime.operation.sequence;

import static dev.rung.schema.definition.ObjectReference.domain;
import static dev.rung.schema.definition.ObjectReference.type;

import dev.rung.schema.ReversibleSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of enums and domains. */
final class TypeMoves {

    static final List<Move> ALL = List.of(
            TypeMoves::createEnum,
            TypeMoves::dropEnum,
            TypeMoves::renameEnum,
            TypeMoves::renameLabel,
            TypeMoves::createDomain,
            TypeMoves::dropDomain,
            TypeMoves::renameDomain,
            TypeMoves::check,
            TypeMoves::value,
            TypeMoves::nullability);

    private static final String CONDITION = "length(value) < 100";

    private TypeMoves() {}

    private static void createEnum(World world, Dice dice, ReversibleSchema db) {
        world.freeName(dice).ifPresent(name -> {
            var made = new ModelEnum(name, List.of("draft", "it's open"));
            world.enums.add(made);
            if (world.mayBeMissing(dice, "type " + name)) {
                db.createEnumIfMissing(name, labels(made));
            } else {
                db.createEnum(name, labels(made));
            }
        });
    }

    private static String[] labels(ModelEnum made) {
        return made.labels.toArray(String[]::new);
    }

    private static void dropEnum(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.enums, each -> !world.isUsed(each)).ifPresent(dropped -> {
            world.enums.remove(dropped);
            db.dropEnum(dropped.name, labels(dropped));
        });
    }

    private static void renameEnum(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.enums)
                .ifPresent(renamed -> world.freeName(dice).ifPresent(name -> {
                    db.rename(type(renamed.name), name);
                    renamed.name = name;
                }));
    }

    private static void renameLabel(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.enums).ifPresent(changed -> {
            var place = dice.below(changed.labels.size());
            var to = "label " + dice.below(1000);
            if (!changed.labels.contains(to)) {
                db.renameEnumValue(changed.name, changed.labels.set(place, to), to);
            }
        });
    }

    private static void createDomain(World world, Dice dice, ReversibleSchema db) {
        world.freeName(dice).ifPresent(name -> {
            var made = new ModelDomain(name);
            world.domains.add(made);
            made.notNull = dice.oneIn(4);
            made.defaultSql = dice.oneIn(2) ? Optional.of("'x'") : Optional.empty();
            made.checks.putAll(dice.oneIn(2) ? Map.of("is_short", CONDITION) : Map.of());
            made.describe(db.createDomain(name, "text"));
        });
    }

    private static void dropDomain(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.domains, each -> !world.isUsed(each)).ifPresent(dropped -> {
            world.domains.remove(dropped);
            dropped.describe(db.dropDomain(dropped.name, "text"));
        });
    }

    private static void renameDomain(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.domains)
                .ifPresent(renamed -> world.freeName(dice).ifPresent(name -> {
                    db.rename(domain(renamed.name), name);
                    renamed.name = name;
                }));
    }

    private static void check(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.domains).ifPresent(changed -> {
            if (changed.checks.isEmpty()) {
                db.addDomainCheck(changed.name, "is_short", CONDITION);
                changed.checks.put("is_short", CONDITION);
            } else {
                db.dropDomainCheck(changed.name, "is_short", CONDITION);
                changed.checks.clear();
            }
        });
    }

    private static void value(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.domains).ifPresent(changed -> {
            var to = "'" + dice.below(3) + "'";
            if (changed.defaultSql.isEmpty()) {
                db.setDomainDefault(changed.name, to);
                changed.defaultSql = Optional.of(to);
            } else if (changed.defaultSql.get().equals(to)) {
                db.dropDomainDefault(changed.name, to);
                changed.defaultSql = Optional.empty();
            } else {
                db.changeDomainDefault(changed.name, changed.defaultSql.get(), to);
                changed.defaultSql = Optional.of(to);
            }
        });
    }

    private static void nullability(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.domains).ifPresent(changed -> {
            if (changed.notNull) {
                db.dropDomainNotNull(changed.name);
            } else {
                db.setDomainNotNull(changed.name);
            }
            changed.notNull = !changed.notNull;
        });
    }
}
