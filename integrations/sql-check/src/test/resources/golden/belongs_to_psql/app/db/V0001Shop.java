package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 1, description = "a dump")
final class V0001Shop implements ForwardOnly {

    @Override
    public void up(MigrationContext db) {
        db.execute("create table a (id bigint primary key);\ncopy a from stdin;\n1\n\\.");
        db.execute("copy a (name) from stdin; -- ;\nO'Neil\n\\.\n");
        db.execute("\\copy notes from 'notes.csv' csv");
        db.execute("\\connect shop");
        db.execute("\\i orders.sql");
        db.execute("\\restrict 5Hx0aa");
        db.execute("select 1 as a \\gset");
        db.execute("copy (select 1) to stdout");
        db.execute("select pg_catalog.set_config('search_path', '', false)");
        db.execute("select :'v'");
        db.execute("select :\"w\" from t");
        db.execute("select 1 from :tbl");
        db.execute("copy a from program 'cat a'; select 'copy a from stdin;' slect 1");
    }

    @Override
    public String reason() {
        return "it comes from elsewhere";
    }
}
