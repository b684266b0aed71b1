package app.db;

import dev.rung.Migration;

@Migration(description = "which one?")
final class V0001Customers {}
