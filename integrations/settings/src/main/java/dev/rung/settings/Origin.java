package dev.rung.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the value of a setting came from.
 *
 * @since 0.1
 */
public sealed interface Origin {

    /**
     * Returns it as people read it.
     *
     * @return such as {@code argument --lock-wait} or {@code rung.properties line 4}
     */
    String text();

    /**
     * An argument.
     *
     * @param key its name without dashes
     */
    record Argument(String key) implements Origin {
        @Override
        public String text() {
            return "argument --" + key;
        }
    }

    /**
     * Environment variables.
     *
     * @param names one; or several of psql that lead to a value together
     */
    record Environment(List<String> names) implements Origin {

        /**
         * Returns the origin of one variable.
         *
         * @param name of the variable
         */
        public Environment(String name) {
            this(List.of(name));
        }

        @Override
        public String text() {
            return "environment " + String.join(", ", names);
        }
    }

    /**
     * A line of a file.
     *
     * @param file its name: that of a file of settings, or {@code .pgpass}
     * @param line where the value is, from 1
     */
    record FileLine(String file, int line) implements Origin {
        @Override
        public String text() {
            return "%s line %d".formatted(file, line);
        }
    }

    /**
     * A service of psql.
     *
     * @param name what {@code PGSERVICE} says
     * @param file where it is defined
     */
    record Service(String name, Path file) implements Origin {
        @Override
        public String text() {
            return "service %s in %s".formatted(name, file);
        }
    }

    /** The standard input of a command, or code that passes credentials. */
    enum Given implements Origin {

        /** What a command read with {@code --password-stdin}. */
        STANDARD_INPUT("standard input"),

        /** What a program passes. */
        CODE("the program"),

        /** The user of the operating system, as psql takes it. */
        OPERATING_SYSTEM("operating system"),

        /** Nobody has set it. */
        DEFAULT("default");

        private final String text;

        Given(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
