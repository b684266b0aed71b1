package dev.rung.model;

import dev.rung.schema.operation.CreateExtension;
import dev.rung.schema.operation.DropExtension;
import dev.rung.schema.operation.ExtensionOperation;
import dev.rung.schema.operation.UpdateExtension;
import java.util.Set;

/** The effect of operations on extensions, which may create tables. */
record ExtensionReplay(Editor editor) implements ExtensionOperation.Visitor<Editor> {

    private static final Set<String> WITHOUT_TABLES = Set.of(
            "bloom",
            "btree_gin",
            "btree_gist",
            "citext",
            "cube",
            "dblink",
            "dict_int",
            "dict_xsyn",
            "earthdistance",
            "file_fdw",
            "fuzzystrmatch",
            "hstore",
            "intarray",
            "isn",
            "lo",
            "ltree",
            "pg_trgm",
            "pgcrypto",
            "plpgsql",
            "postgres_fdw",
            "seg",
            "tablefunc",
            "tsm_system_rows",
            "tsm_system_time",
            "unaccent",
            "uuid-ossp",
            "vector");

    @Override
    public Editor createExtension(CreateExtension operation) {
        if (!WITHOUT_TABLES.contains(operation.extension().name().value())) {
            editor.uncertainty().openWorld();
        }
        return editor;
    }

    @Override
    public Editor dropExtension(DropExtension operation) {
        return editor;
    }

    @Override
    public Editor updateExtension(UpdateExtension operation) {
        return editor;
    }
}
