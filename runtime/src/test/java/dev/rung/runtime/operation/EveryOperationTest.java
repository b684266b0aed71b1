package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.schema.operation.IrreversibleOperation;
import dev.rung.schema.operation.Operation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryOperationTest {

    @ParameterizedTest
    @MethodSource("operations")
    void has_a_test_of_its_own(Class<?> operation) throws ClassNotFoundException {
        var test = Class.forName(getClass().getPackageName() + '.' + operation.getSimpleName() + "Test");

        assertThat(test)
                .isAssignableTo(
                        IrreversibleOperation.class.isAssignableFrom(operation)
                                ? OneWayOperationTest.class
                                : OperationTest.class);
    }

    static Stream<Class<?>> operations() {
        return leaves(Operation.class).distinct();
    }

    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EveryOperationTest::leaves)
                : Stream.of(type);
    }
}
