package dev.rung.settings.testing.billing;

import dev.rung.settings.testing.Steps;
import dev.rung.testing.DelegatingCatalog;
import java.util.List;

/** What the processor would write for this package. */
public final class RungCatalog extends DelegatingCatalog {

    public RungCatalog() {
        super(new Steps(2, List.of(db -> db.execute("create table billing (id int)"))));
    }
}
