package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 3, description = "number 3")
class V0003MethodOfAnInheritedKind extends V0001Allowed {
    @Override
    public void up(MigrationContext db) {
        java.util.stream.Stream.of("c").map(this::table).forEach(db::execute);
    }
}
