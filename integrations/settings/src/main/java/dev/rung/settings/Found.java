package dev.rung.settings;

/**
 * A value, as it was found.
 *
 * @param text the value
 * @param origin where it was
 * @param layer which source; one beats those below
 */
record Found(String text, Origin origin, Layer layer) {

    /** The sources, the strongest first. */
    enum Layer {
        ARGUMENT,
        ENVIRONMENT,
        PROFILE_FILE,
        PROFILE_NAME,
        FILE;

        /** Returns whether others can read what is here. */
        boolean isExposed() {
            return this != ENVIRONMENT;
        }
    }

    boolean isStrongerThan(Found other) {
        return layer.compareTo(other.layer) < 0;
    }
}
