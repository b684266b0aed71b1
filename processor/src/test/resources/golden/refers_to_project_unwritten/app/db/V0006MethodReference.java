package app.db;

import app.model.lowercase;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 6, description = "number 6")
class V0006MethodReference extends V0001Allowed {
    @Override
    public void up(MigrationContext db) {
        java.util.stream.Stream.of("d").map(lowercase::quoted).forEach(db::execute);
    }
}
