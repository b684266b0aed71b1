package app.db;

import static dev.rung.Migration.Direction.UP;

import dev.rung.AutoReversible;
import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.Migration.Direction;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import dev.rung.schema.ReversibleSchema;

class Classes {

    @Migration(version = 1, description = "down", outsideTransaction = Migration.Direction.DOWN)
    static final class Down extends Both {}

    @Migration(version = 2, description = "up", outsideTransaction = {UP})
    static final class Up extends Both {}

    @Migration(version = 3, description = "both", outsideTransaction = {UP, Direction.DOWN})
    static final class UpAndDown extends Both {}

    @Migration(version = 4, description = "none", transactional = true, outsideTransaction = {})
    static final class None extends Both {}

    @Migration(version = 5, description = "no way back", outsideTransaction = UP)
    static final class NoWayBack implements ForwardOnly {
        @Override
        public void up(MigrationContext db) {}

        @Override
        public String reason() {
            return "none";
        }
    }

    @Migration(version = 6, description = "derived", outsideTransaction = Direction.DOWN)
    static final class Derived implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {}
    }

    abstract static class Both implements Reversible {
        @Override
        public void up(MigrationContext db) {}

        @Override
        public void down(MigrationContext db) {}
    }
}
