package dev.rung.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place in a source as its author knows it. */
final class AuthoredPlace {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$|\\$lambda");
    private static final Pattern LAMBDA_OF_JAVAC = Pattern.compile("lambda\\$(\\D.*)\\$\\d+");

    private AuthoredPlace() {}

    /**
     * Returns the innermost of the frames. The method of one in a lambda has a name that the compiler generated: it gets that of
     * the method that the lambda is written in.
     */
    static Optional<StackTraceElement> of(List<StackTraceElement> innermostFirst) {
        return innermostFirst.stream()
                .findFirst()
                .map(at -> isLambda(at) ? in(enclosingMethod(at, innermostFirst), at) : at);
    }

    private static boolean isLambda(StackTraceElement frame) {
        return LAMBDA.matcher(frame.getMethodName()).find();
    }

    /** Only javac keeps it in the name; elsewhere it is the method of that class which runs the lambda. */
    private static String enclosingMethod(StackTraceElement lambda, List<StackTraceElement> innermostFirst) {
        var name = LAMBDA_OF_JAVAC.matcher(lambda.getMethodName());
        if (name.matches()) {
            return name.group(1);
        }
        return innermostFirst.stream()
                .filter(frame -> frame.getClassName().equals(lambda.getClassName()) && !isLambda(frame))
                .findFirst()
                .map(StackTraceElement::getMethodName)
                .orElse(lambda.getMethodName());
    }

    private static StackTraceElement in(String method, StackTraceElement at) {
        return new StackTraceElement(at.getClassName(), method, at.getFileName(), at.getLineNumber());
    }
}
