package dev.rung.cli.database;

import dev.rung.settings.Setting;
import dev.rung.settings.Settings;

/** Where a command works, so that nobody confirms the right name for the wrong server. */
final class Place {

    private Place() {}

    /** Returns environment, role and server, without secrets. */
    static String of(Settings settings) {
        var environment =
                settings.text(Setting.ENVIRONMENT).map(name -> name + ": ").orElse("");
        return environment + settings.dataSource();
    }
}
