package app.db;

import dev.rung.Migration;

@Migration(version = 1, description = "its base class is generated")
final class V0001Customers extends GeneratedBase {}
