package app.db;

import static dev.rung.Migration.Direction.DOWN;
import static dev.rung.Migration.Direction.UP;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

class Classes {

    @Migration(version = 1, description = "repeated", transactional = false, outsideTransaction = {UP, DOWN})
    static final class Repeated extends Both {}

    @Migration(version = 2, description = "contradicted", transactional = false, outsideTransaction = DOWN)
    static final class Contradicted extends Both {}

    @Migration(version = 3, description = "denied", transactional = true, outsideTransaction = UP)
    static final class Denied extends Both {}

    @Migration(version = 4, description = "twice", outsideTransaction = {DOWN, DOWN})
    static final class Twice extends Both {}

    @Migration(version = 5, description = "no way down", outsideTransaction = DOWN)
    static final class NoWayDown extends Forward {}

    @Migration(version = 6, description = "no way down either", outsideTransaction = {UP, DOWN})
    static final class NoWayDownEither extends Forward {}

    abstract static class Both implements Reversible {
        @Override
        public void up(MigrationContext db) {}

        @Override
        public void down(MigrationContext db) {}
    }

    abstract static class Forward implements ForwardOnly {
        @Override
        public void up(MigrationContext db) {}

        @Override
        public String reason() {
            return "none";
        }
    }
}
