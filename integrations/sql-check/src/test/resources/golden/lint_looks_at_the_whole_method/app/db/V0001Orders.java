package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 1, description = "orders")
final class V0001Orders implements ForwardOnly {

    @Override
    public void up(MigrationContext db) {
        db.execute("create table orders (id bigint primary key, customer bigint references customers)");
        db.execute("create table items (order_id bigint references orders, article bigint references articles)");
        db.execute("create index on items (order_id)");
        db.execute("alter type mood add value 'Größe'");
        db.update("update people set name = ?, mood = 'Größe'::mood where name = ?", "Grün", "Gruen");
        db.execute("""
                create index größe_und_gewicht_der_bestellung_je_kunde_und_lieferanschrift_idx on items (article);
                """);
        db.execute("alter table items add foreign key (article, order_id) references stock not valid");
        more(db);
    }

    void more(MigrationContext db) {
        db.execute("create index on orders (customer)");
    }

    @Override
    public String reason() {
        return "none";
    }
}
