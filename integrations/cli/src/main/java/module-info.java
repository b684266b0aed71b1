/** The command {@code rung}: what teams do with migrations from a shell, a build or a deployment. */
@SuppressWarnings("requires-automatic") // it is not on the module path where users run it
module dev.rung.cli {
    requires java.compiler;
    requires java.sql;
    requires dev.rung;
    requires dev.rung.runtime;
    requires dev.rung.settings;
    requires dev.rung.model;
    requires com.palantir.javapoet;
    requires info.picocli;
    requires org.slf4j;
    requires org.postgresql.jdbc;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires tools.jackson.jr.ob;
    requires static org.jspecify;

    opens dev.rung.cli to
            info.picocli;
    opens dev.rung.cli.build to
            info.picocli;
    opens dev.rung.cli.database to
            info.picocli;

    provides ch.qos.logback.classic.spi.Configurator with
            dev.rung.cli.terminal.LogOnErrorStream;
}
