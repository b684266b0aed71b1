package dev.rung.processor;

import javax.tools.Diagnostic;

/** Prints a message at one place of a source file. */
@FunctionalInterface
interface SourceMarker {

    void print(Diagnostic.Kind severity, String message);
}
