/** The check of SQL while it compiles; javac finds it as a service. */
@SuppressWarnings("requires-automatic") // AutoService is gone when users compile
module dev.rung.sqlcheck {
    requires java.management;
    requires java.compiler;
    requires jdk.compiler;
    requires dev.rung;
    requires run.endive.runtime;
    requires static com.google.auto.service;
    requires static org.jspecify;
}
