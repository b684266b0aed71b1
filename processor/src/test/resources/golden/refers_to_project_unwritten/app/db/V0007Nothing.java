package app.db;

import static app.model.lowercase.*;

import java.util.Locale;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 7, description = "number 7")
class V0007Nothing extends V0001Allowed {
    @Override
    public void up(MigrationContext db) {
        String Base = "e".toLowerCase(Locale.ROOT);
        int[] lengths = {1};
        Runnable later = () -> db.execute(Base + lengths.length);
        later.run();
    }
}
