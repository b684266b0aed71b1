package dev.rung.model;

import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change that PostgreSQL accepts on an empty database does to rows, running programs and other sessions. */
final class RiskReplay {

    private final Editor editor;
    private final CreatedObjects created;
    private final BlockingScanCheck scans;
    private final LockedTables locks;
    private final BreakingChangeCheck names;
    private final List<OperationViolation> violations = new ArrayList<>();

    private RiskReplay(SchemaModel before, SchemaModel after) {
        this.editor = new Editor(before);
        this.created = new CreatedObjects(before);
        this.scans = new BlockingScanCheck(editor, created);
        this.locks = new LockedTables(before, created);
        this.names = new BreakingChangeCheck(before, after, created);
    }

    /** Returns what to warn of, in the order of the operations. */
    static List<OperationViolation> between(SchemaModel before, SchemaModel after, List<ReversibleOperation> up) {
        var replay = new RiskReplay(before, after);
        for (var number = 1; number <= up.size(); number++) {
            replay.play(number, up.get(number - 1));
        }
        return replay.violations;
    }

    private void play(int number, ReversibleOperation operation) {
        if (!ConditionalReplay.isSkipped(operation, editor)) {
            var done = operation.unconditional();
            risksOf(done).forEach(violation -> violations.add(new OperationViolation(number, done, violation)));
            done.accept(created);
        }
        operation.accept(new Replay(editor));
    }

    private Stream<Violation> risksOf(Operation operation) {
        return Stream.of(scans.of(operation), locks.of(operation), operation.accept(names))
                .flatMap(Optional::stream);
    }
}
