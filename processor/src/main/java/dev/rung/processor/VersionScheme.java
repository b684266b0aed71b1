package dev.rung.processor;

/** What the versions of a package are. */
enum VersionScheme {
    /** 1, 2, 3 and so on: a gap is a mistake. */
    SEQUENCE,
    /** Points in time, or anything else that grows: there are no gaps. */
    TIMESTAMP
}
