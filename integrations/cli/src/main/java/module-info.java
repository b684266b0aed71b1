/** Commands of a build, run from the class path: they replay compiled migrations without a database, and release them. */
@SuppressWarnings("requires-automatic") // it is not there when users run it
module dev.rung.cli {
    requires java.compiler;
    requires dev.rung;
    requires static dev.rung.model; // its classes are moved into this module's jar, as are those of JavaPoet
    requires static com.palantir.javapoet;
    requires static org.jspecify;
}
