package dev.rung.processor;

import java.util.List;

/**
 * A call as it is written; nothing in it has a type yet.
 *
 * @param method the name of what is called
 * @param text the whole call
 * @param arguments from left to right
 * @param marker marks the call
 */
record SourceCall(String method, String text, List<Argument> arguments, SourceMarker marker) {

    /** What is known of an argument before the compiler has its type. */
    enum Argument {
        /** A text for certain. */
        TEXT,
        ANYTHING
    }
}
