package dev.rung.cli.build;

/** The kind of migration that is to be written. */
enum MigrationKindChoice {
    /** The schema DSL, whose rollback is derived. */
    DERIVED("AutoReversible", """
                @Override
                public void change(ReversibleSchema db) {
                    // db.createTable("%s", t -> t.column("id").bigint().identity().primaryKey());
                }
            """),
    /** SQL and Java, up and down. */
    CODE("Reversible", """
                @Override
                public void up(MigrationContext db) {
                    // db.execute("create table %s (id bigint primary key)");
                }

                @Override
                public void down(MigrationContext db) {
                    throw new UnsupportedOperationException("write the down migration of %s");
                }
            """),
    /** SQL and Java, up only. */
    FORWARD_ONLY("ForwardOnly", """
                @Override
                public void up(MigrationContext db) {
                    // db.execute("update %s set ...");
                }

                @Override
                public String reason() {
                    return "%s";
                }
            """);

    private final String superType;
    private final String body;

    MigrationKindChoice(String superType, String body) {
        this.superType = superType;
        this.body = body;
    }

    String superType() {
        return superType;
    }

    /** Returns the methods of a migration called {@code name}; {@code reason} is why it is forward-only. */
    String body(String name, String reason) {
        return switch (this) {
            case DERIVED -> body.formatted(name);
            case CODE -> body.formatted(name, name);
            case FORWARD_ONLY ->
                body.formatted(
                        name,
                        reason.replaceAll("\\p{Cntrl}+", " ")
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\""));
        };
    }

    /** Returns the imports that the methods need. */
    String imports() {
        return switch (this) {
            case DERIVED ->
                "import dev.rung.AutoReversible;\nimport dev.rung.Migration;\nimport dev.rung.schema.ReversibleSchema;\n";
            case CODE -> "import dev.rung.Migration;\nimport dev.rung.MigrationContext;\nimport dev.rung.Reversible;\n";
            case FORWARD_ONLY ->
                "import dev.rung.ForwardOnly;\nimport dev.rung.Migration;\nimport dev.rung.MigrationContext;\n";
        };
    }
}
