package dev.rung.sqlcheck.internal.grammar;

/** C's {@code longjmp} as an exception, caught by the {@code invoke} that implements {@code setjmp}. */
final class Longjmp extends RuntimeException {

    private static final long serialVersionUID = 1;

    Longjmp() {
        super(null, null, false, false);
    }
}
