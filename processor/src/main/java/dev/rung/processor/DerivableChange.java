package dev.rung.processor;

import dev.rung.catalog.MigrationKind;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A change with a derived inverse makes no call that exists only where {@code down} is written by hand. The compiler would
 * refuse it as well, but only with the words that a {@code String} is no {@code Column}.
 */
final class DerivableChange implements Rule {

    private static final String BY_HAND = "implement Reversible, whose down() says how it comes back, or ForwardOnly.";

    /** What has an inverse and does the same under another name. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "alterType", "alterColumn(String table, Column<?> from, Column<?> to)",
            "dropConstraint", "alterTable(String table).dropConstraint(Consumer<? super TableConstraints> content)");

    private final RuleInput input;

    DerivableChange(RuleInput input) {
        this.input = input;
    }

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        return migrations.migrations().stream()
                .filter(migration -> migrations.isSource(migration.type()))
                .filter(migration -> Supertypes.of(migration.type()).kinds().contains(MigrationKind.AUTO_REVERSIBLE))
                .flatMap(migration -> ElementFilter.methodsIn(migration.type().getEnclosedElements()).stream()
                        .flatMap(method -> method.getParameters().stream()
                                .filter(DerivableChange::isReversibleSchema)
                                .flatMap(schema -> input.reader().calls(method, schema.getSimpleName()).stream()))
                        .flatMap(call -> check(call, migration).stream()));
    }

    private static boolean isReversibleSchema(VariableElement parameter) {
        return parameter.asType() instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(ReversibleSchema.class.getName());
    }

    private Optional<Problem> check(SourceCall call, DeclaredMigration migration) {
        var derivable = methods(ReversibleSchema.class, call);
        var oneWay = methods(Schema.class, call).stream()
                .filter(method -> !derivable.contains(method))
                .toList();
        return oneWay.stream().anyMatch(method -> isMeant(method, call, derivable))
                ? Optional.of(Problem.of(
                        ProblemCode.NO_INVERSE,
                        Location.within(migration.type(), call.marker()),
                        call.text(),
                        migration.name(),
                        fix(call.method())))
                : Optional.empty();
    }

    /** Returns the methods that the compiler would choose from, by name and number of arguments. */
    private List<ExecutableElement> methods(Class<?> schema, SourceCall call) {
        return methods(schema, call.method())
                .filter(method ->
                        method.getParameters().size() == call.arguments().size())
                .toList();
    }

    private Stream<ExecutableElement> methods(Class<?> schema, String name) {
        var elements = input.elements();
        return Stream.ofNullable(elements.getTypeElement(schema.getName()))
                .flatMap(type -> ElementFilter.methodsIn(elements.getAllMembers(type)).stream())
                .filter(method -> method.getSimpleName().contentEquals(name));
    }

    /** Returns whether no derivable method takes the texts that the call passes. What is no literal is left to the compiler. */
    private static boolean isMeant(ExecutableElement oneWay, SourceCall call, List<ExecutableElement> derivable) {
        return takesTexts(oneWay, call) && derivable.stream().noneMatch(method -> takesTexts(method, call));
    }

    private static boolean takesTexts(ExecutableElement method, SourceCall call) {
        return IntStream.range(0, call.arguments().size())
                .filter(i -> call.arguments().get(i) == SourceCall.Argument.TEXT)
                .mapToObj(i -> method.getParameters().get(i).asType().toString())
                .allMatch(type -> type.endsWith(String.class.getSimpleName())); // annotations come before it
    }

    private String fix(String name) {
        var calls = methods(ReversibleSchema.class, name)
                .map(DerivableChange::signature)
                .collect(Collectors.joining(" or "));
        var derivable = calls.isEmpty() ? ELSEWHERE.getOrDefault(name, "") : calls;
        return derivable.isEmpty() ? BY_HAND : "call " + derivable + ", which says what to create again; or " + BY_HAND;
    }

    private static String signature(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> written(parameter.asType()) + " " + parameter.getSimpleName())
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }

    /** Returns a type as it is written in source, without packages and annotations. */
    private static String written(TypeMirror type) {
        return type.toString().replaceAll("@[\\w.]+(\\([^)]*\\))? ?", "").replaceAll("\\b(?:\\w+\\.)+", "");
    }
}
