package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.DropColumn;
import dev.rung.schema.operation.DropTable;
import dev.rung.schema.operation.MoveObject;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.RenameColumn;
import dev.rung.schema.operation.RenameEnumValue;
import dev.rung.schema.operation.RenameObject;
import java.util.Optional;

/** Finds what is taken from programs that run: tables and columns that go, or get another name. */
record LostNames(SchemaModel before, SchemaModel after, Newcomers newcomers) {

    Optional<Complaint> of(Operation operation) {
        if (operation instanceof DropTable drop) {
            return dropped(drop.table().name());
        }
        if (operation instanceof DropColumn drop) {
            return dropped(drop.table(), drop.column().column().name());
        }
        if (operation instanceof RenameColumn rename) {
            return renamed(rename.table(), rename.from(), rename.to());
        }
        if (operation instanceof RenameObject rename) {
            return renamed(rename.object(), rename.to());
        }
        if (operation instanceof MoveObject move) {
            return moved(move.object());
        }
        return operation instanceof RenameEnumValue rename ? renamed(rename) : Optional.empty();
    }

    private Optional<Complaint> dropped(QualifiedName table) {
        return newcomers.wasThere(table)
                ? complaint("use " + shown(table) + " fail, and its data is gone", contract())
                : Optional.empty();
    }

    private Optional<Complaint> dropped(QualifiedName table, Identifier column) {
        return newcomers.wasThere(table, column)
                ? complaint("read %s.%s fail, and its data is gone".formatted(shown(table), column), contract())
                : Optional.empty();
    }

    private Optional<Complaint> renamed(QualifiedName table, Identifier from, Identifier to) {
        return newcomers.wasThere(table, from)
                ? complaint(
                        "ask for %s.%s fail".formatted(shown(table), from),
                        "expand first, contract later: add %s beside it, change the programs over, then drop %s"
                                .formatted(to, from))
                : Optional.empty();
    }

    private Optional<Complaint> renamed(ObjectReference object, Identifier to) {
        return switch (object.kind()) {
            case COLUMN ->
                object.table().flatMap(table -> renamed(table, object.name().name(), to));
            case TABLE, VIEW, MATERIALIZED_VIEW ->
                isLost(object.name())
                        ? complaint("ask for %s fail".formatted(shown(object.name())), viewOf(object.name()))
                        : Optional.empty();
            case SCHEMA ->
                before.schemas().contains(object.name().name())
                        ? complaint(
                                "ask for schema %s fail".formatted(object.name()),
                                "change the programs over to a new schema first; accept it if none names this one")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Complaint> moved(ObjectReference object) {
        return switch (object.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW ->
                isLost(object.name())
                        ? complaint(
                                "look for %s where it was fail".formatted(shown(object.name())), viewOf(object.name()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Complaint> renamed(RenameEnumValue rename) {
        return newcomers.wasThere(rename.type())
                ? complaint(
                        "say '%s' fail".formatted(rename.from()),
                        "expand first, contract later: add '%s' beside it, and change the programs over; accept it if none says '%s'"
                                .formatted(rename.to(), rename.from()))
                : Optional.empty();
    }

    /** A view of the old name serves the programs as before. */
    private boolean isLost(QualifiedName name) {
        return newcomers.wasThere(name) && !after.views().containsKey(before.qualified(name));
    }

    private static String contract() {
        return "expand first, contract later: release a version that does not use it; then accept this";
    }

    private String viewOf(QualifiedName name) {
        return "expand first, contract later: leave a view %s until no program asks for it".formatted(shown(name));
    }

    private static Optional<Complaint> complaint(String whoFails, String fix) {
        return Optional.of(new Complaint(FindingCode.USED_BY_PROGRAMS, "programs that still " + whoFails, fix));
    }

    private String shown(QualifiedName name) {
        return before.shown(before.qualified(name));
    }
}
