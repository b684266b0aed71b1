package dev.rung.runtime.internal.text;

/** Values as they are written in Java source, for advice that is copied from a message. */
public final class JavaLiteral {

    private JavaLiteral() {}

    /** Returns {@code number} as javac takes it: versions that are dates are too large for an {@code int}. */
    public static String of(long number) {
        return number == (int) number ? Long.toString(number) : number + "L";
    }
}
