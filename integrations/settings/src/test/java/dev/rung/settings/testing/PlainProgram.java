package dev.rung.settings.testing;

import dev.rung.settings.Settings;

/** An application without a framework. */
public final class PlainProgram {

    private PlainProgram() {}

    public static void main(String[] arguments) {
        var report = Settings.fromEnvironment()
                .catalogs(new Steps(db -> db.execute("create table t (id int)")))
                .build()
                .migrate();
        System.out.println("at " + report.current().orElseThrow());
    }
}
