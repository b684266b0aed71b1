package dev.rung.runtime.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test of what a JDK may do in another way: threads and their interruption, the end of a process, sockets, class loading,
 * regular expressions, Unicode. {@code mvn verify -Pnewest} runs these and no others of the module.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("jdk")
public @interface DependsOnJdk {}
