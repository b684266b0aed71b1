package dev.rung.runtime.operation.sequence;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ObjectReference;
import java.util.Optional;

/** Changes of comments. */
final class CommentMoves {

    private CommentMoves() {}

    /** Returns what is said from now on. */
    static Optional<String> change(ReversibleSchema db, Dice dice, ObjectReference object, Optional<String> from) {
        var to = "number " + dice.below(100);
        if (from.isEmpty()) {
            db.comment(object, to);
            return Optional.of(to);
        }
        if (from.get().equals(to) || dice.oneIn(2)) {
            db.dropComment(object, from.get());
            return Optional.empty();
        }
        db.changeComment(object, from.get(), to);
        return Optional.of(to);
    }
}
