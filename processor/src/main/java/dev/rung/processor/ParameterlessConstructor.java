package dev.rung.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The constructor without parameters that a class has when every processor has done its work. Those of Lombok appear only
 * after the migrations were checked; where there is one, the compiler adds none.
 *
 * @param modifiers how it is declared
 * @param thrownTypes what it declares to throw
 */
record ParameterlessConstructor(Set<Modifier> modifiers, List<? extends TypeMirror> thrownTypes) {

    static Optional<ParameterlessConstructor> of(TypeElement type, RuleInput input) {
        var generated = LombokConstructor.allOf(type, input);
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> generated.isEmpty() || isWritten(constructor, input.elements()))
                .filter(constructor -> constructor.getParameters().isEmpty())
                .map(ParameterlessConstructor::of)
                .findFirst()
                .or(() -> generated.stream()
                        .filter(constructor -> constructor.parameters() == LombokConstructor.Parameters.NONE)
                        .findFirst()
                        .map(ParameterlessConstructor::of));
    }

    static boolean isWritten(ExecutableElement constructor, Elements elements) {
        return elements.getOrigin(constructor) == Elements.Origin.EXPLICIT;
    }

    private static ParameterlessConstructor of(ExecutableElement constructor) {
        return new ParameterlessConstructor(constructor.getModifiers(), constructor.getThrownTypes());
    }

    private static ParameterlessConstructor of(LombokConstructor constructor) {
        return new ParameterlessConstructor(constructor.modifiers(), List.of());
    }
}
