package dev.rung.processor;

/** Whether a migration may refer to classes of the project. */
enum SelfContainment {
    /** It is told, and compiles. */
    ADVISED,
    /** It does not compile, unless it says why. */
    REQUIRED
}
