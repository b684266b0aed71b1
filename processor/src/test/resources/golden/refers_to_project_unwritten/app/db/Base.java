package app.db;

import dev.rung.ForwardOnly;

abstract class Base implements ForwardOnly {
    String table(String name) {
        return name;
    }

    @Override
    public String reason() {
        return "none";
    }
}
