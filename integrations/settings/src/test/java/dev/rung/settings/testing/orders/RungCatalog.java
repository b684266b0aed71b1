package dev.rung.settings.testing.orders;

import dev.rung.settings.testing.Steps;
import dev.rung.testing.DelegatingCatalog;
import java.util.List;

/** What the processor would write for this package. */
public final class RungCatalog extends DelegatingCatalog {

    public RungCatalog() {
        super(new Steps(1, List.of(db -> db.execute("create table orders (id int)"))));
    }
}
