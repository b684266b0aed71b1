package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

final class Classes {
    @Migration(version = 0001, description = "the same number either way")
    static final class V0001 extends Base {}

    @Migration(version = 2L, description = "without zeros")
    static final class V0002 extends Base {}

    @Migration(version = 0x3, description = "hexadecimal, which nobody writes by mistake")
    static final class V0003 extends Base {}

    @Migration(version = 0010, description = "orders")
    static final class V0010 extends Base {}

    @Migration(version = 0_0_11L, description = "customers")
    static final class V0011 extends Base {}

    abstract static class Base implements ForwardOnly {
        @Override
        public void up(MigrationContext db) {}

        @Override
        public String reason() {
            return "none";
        }
    }
}
