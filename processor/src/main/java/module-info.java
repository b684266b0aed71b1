/** The annotation processor; javac finds it as a service. */
@SuppressWarnings("requires-automatic") // neither is there when users run it
module dev.rung.processor {
    requires java.compiler;
    requires dev.rung;
    requires static jdk.compiler; // other compilers have no source trees
    requires static com.palantir.javapoet; // its classes are moved into this module's jar
    requires static com.google.auto.service;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.rung.processor.MigrationClassProcessor,
            dev.rung.processor.MigrationProcessor,
            dev.rung.processor.MigrationProcessorClaim;
}
