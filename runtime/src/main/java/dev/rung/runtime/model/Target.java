package dev.rung.runtime.model;

import dev.rung.runtime.internal.argument.Arguments;

/**
 * How far to go.
 *
 * @since 0.1
 */
public sealed interface Target {

    /**
     * Returns the target of a migration that applies everything pending.
     *
     * @return the newest version in the code
     */
    static Target latest() {
        return new Latest();
    }

    /**
     * Returns the target of a migration that applies what is pending up to {@code version}, and that one too.
     *
     * @param version the version of a migration in the code
     * @return the target
     */
    static Target upTo(Version version) {
        return new UpTo(version);
    }

    /**
     * Returns the target of a migration that applies what is pending up to {@code version}, and that one too.
     *
     * @param version the version of a migration in the code
     * @return the target
     * @throws IllegalArgumentException if {@code version} is not positive
     */
    static Target upTo(long version) {
        return new UpTo(new Version(version));
    }

    /**
     * Returns the target of a rollback after which {@code version} is the highest that is applied.
     *
     * @param version the version that stays
     * @return the target
     */
    static Target downTo(Version version) {
        return new DownTo(Arguments.notNull(version, "version").number());
    }

    /**
     * Returns the target of a rollback after which {@code version} is the highest that is applied.
     *
     * @param version the version that stays; 0 rolls everything back
     * @return the target
     * @throws IllegalArgumentException if {@code version} is negative
     */
    static Target downTo(long version) {
        return new DownTo(version);
    }

    /**
     * Returns the target that is {@code count} migrations away: the next ones when migrating, the last ones when rolling
     * back. Where there are fewer, all of them.
     *
     * @param count how many, greater than 0
     * @return the target
     * @throws IllegalArgumentException if {@code count} is not positive
     */
    static Target steps(int count) {
        return new Steps(count);
    }

    /** Everything pending. */
    record Latest() implements Target {

        /** Returns the target as messages show it. */
        @Override
        public String toString() {
            return "latest";
        }
    }

    /**
     * Everything pending up to a version.
     *
     * @param version the last one to apply
     */
    record UpTo(Version version) implements Target {

        public UpTo {
            Arguments.notNull(version, "version");
        }

        /** Returns the target as messages show it. */
        @Override
        public String toString() {
            return "up to " + version;
        }
    }

    /**
     * Everything applied above a version.
     *
     * @param version the highest one that stays; 0 for none
     */
    record DownTo(long version) implements Target {

        /** Checks that the version is not negative. */
        public DownTo {
            if (version < 0) {
                throw Arguments.invalid(
                        "There is nothing below version 0, but the target is " + version,
                        "name the version that stays, or 0 to roll everything back");
            }
        }

        /** Returns the target as messages show it. */
        @Override
        public String toString() {
            return "down to " + (version == 0 ? "nothing" : "V" + version);
        }
    }

    /**
     * A number of migrations.
     *
     * @param count how many, greater than 0
     */
    record Steps(int count) implements Target {

        public Steps {
            if (count <= 0) {
                throw Arguments.invalid(
                        "A number of steps is greater than 0, but this is " + count,
                        "count migrations; rollback(Target.steps(1)) goes one down, migrate(Target.steps(1)) one up");
            }
        }

        /** Returns the target as messages show it. */
        @Override
        public String toString() {
            return count + (count == 1 ? " step" : " steps");
        }
    }
}
