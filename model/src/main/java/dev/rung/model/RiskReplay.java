package dev.rung.model;

import dev.rung.model.ChangeReplay.Found;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change that PostgreSQL takes on an empty database does to rows, and to those who work with the database meanwhile. */
final class RiskReplay {

    private final Editor editor;
    private final Newcomers newcomers;
    private final RowsUnderLock rows;
    private final LockedTables locks;
    private final LostNames names;
    private final RequiredColumn required;
    private final List<Found> found = new ArrayList<>();

    private RiskReplay(SchemaModel before, SchemaModel after) {
        this.editor = new Editor(before);
        this.newcomers = new Newcomers(before);
        this.rows = new RowsUnderLock(editor, newcomers);
        this.locks = new LockedTables(before, newcomers);
        this.names = new LostNames(before, after, newcomers);
        this.required = new RequiredColumn(editor, newcomers);
    }

    /** Returns what to warn of, in the order of the operations. */
    static List<Found> between(SchemaModel before, SchemaModel after, List<ReversibleOperation> up) {
        var replay = new RiskReplay(before, after);
        for (var number = 1; number <= up.size(); number++) {
            replay.play(number, up.get(number - 1));
        }
        return replay.found;
    }

    private void play(int number, ReversibleOperation operation) {
        var isSkipped = operation instanceof IfMissing conditional && ConditionalReplay.isThere(conditional, editor);
        if (!isSkipped) {
            var done = operation instanceof IfMissing conditional ? conditional.creation() : operation;
            risksOf(done).forEach(complaint -> found.add(new Found(number, done, complaint)));
            newcomers.did(done);
        }
        operation.accept(new Replay(editor));
    }

    private Stream<Complaint> risksOf(Operation operation) {
        return Stream.of(rows.of(operation), locks.of(operation), names.of(operation), required.of(operation))
                .flatMap(Optional::stream);
    }
}
