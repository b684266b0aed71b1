package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import java.io.IOException;

final class Classes {
    @Migration(version = 1, description = "abstract")
    abstract static class Abstract extends Base {}

    @Migration(version = 2, description = "inner")
    final class Inner extends Base {}

    @Migration(version = 3, description = "private")
    private static final class Private extends Base {}

    private static final class Hidden {
        @Migration(version = 4, description = "within a private class")
        static final class Within extends Base {}
    }

    @Migration(version = 5, description = "no constructor without parameters")
    static final class Constructor extends Base {
        Constructor(String... names) {}
    }

    @Migration(version = 6, description = "private constructor")
    static final class PrivateConstructor extends Base {
        private PrivateConstructor() {}
    }

    @Migration(version = 7, description = "checked exception")
    static final class ThrowingConstructor extends Base {
        ThrowingConstructor() throws IOException {}
    }

    @Migration(version = 8, description = "interface")
    interface Interface extends ForwardOnly {}

    @Migration(version = 9, description = "enum")
    enum Enum implements ForwardOnly {
        ONE;

        @Override
        public void up(MigrationContext db) {}

        @Override
        public String reason() {
            return "none";
        }
    }

    @Migration(version = 10, description = "annotation type")
    @interface Annotation {}

    @Migration(version = 11, description = "record with components")
    record Record(String name) implements ForwardOnly {
        @Override
        public void up(MigrationContext db) {}

        @Override
        public String reason() {
            return "none";
        }
    }
}
