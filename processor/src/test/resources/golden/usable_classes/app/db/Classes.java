package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

interface Classes {
    @Migration(version = 1, description = "nested")
    class Nested extends Base {}

    @Migration(version = 2, description = "generic")
    class Generic<T> extends Base {}

    @Deprecated
    @Migration(version = 3, description = "deprecated")
    class Old extends Base {}

    @Migration(version = 4, description = "unchecked exception")
    class Throwing extends Base {
        Throwing() throws IllegalStateException {}
    }

    @Migration(version = 5, description = "record without components")
    record Empty() implements ForwardOnly {
        @Override
        public void up(MigrationContext db) {}

        @Override
        public String reason() {
            return "none";
        }
    }

    @Migration(version = Classes.NEXT, description = "constant " + "expressions", transactional = !true)
    class Constant extends Base {}

    long NEXT = 5 + 1;
}
