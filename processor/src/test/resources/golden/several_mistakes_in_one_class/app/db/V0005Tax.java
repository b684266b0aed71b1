package app.db;

import dev.rung.Migration;

@Migration(version = 5, description = "")
abstract class V0005Tax {
}
