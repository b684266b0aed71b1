package dev.rung.catalog;

/**
 * How the versions of a catalog follow each other: an option of the build that compiled it.
 *
 * @since 0.1
 */
public enum VersionScheme {

    /** 1, 2, 3 and so on: a version that is not there is missing. */
    SEQUENCE,

    /** Points in time, or anything else that grows: nothing lies between two versions. */
    TIMESTAMP
}
