package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 1, description = "orders")
final class V0001Orders implements ForwardOnly {

    @Override
    public void up(MigrationContext db) {
        db.execute("""
                create function größe(id bigint) returns bigint language plpgsql as $$
                declare
                    größe bigint;
                begin
                    if größe = then
                        größe := 1;
                    end if;
                    RETRUN größe;
                end
                $$;
                create function one() returns int language sql as 'selct 1';
                """);
        db.execute("do $$ begin drop table \"größer\" cascade cascade; end $$");
        db.execute("do $$ begin raise notice 'not refused'; end $$");
    }

    @Override
    public String reason() {
        return "none";
    }
}
