package dev.rung.processor;

/** Whether a migration may refer to classes of the project. */
enum SelfContainment {
    /** A warning. */
    ADVISED,
    /** An error, unless {@code @Uses} gives a reason. */
    REQUIRED
}
