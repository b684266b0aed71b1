package dev.rung.sqlcheck.internal.grammar;

import java.util.Arrays;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;

/**
 * What the grammar asks of its surroundings. C's {@code setjmp} became calls through {@code invoke_...}: a jump out of
 * such a call is caught there, and the grammar then asks which jump it was. Files, signals and clocks it does not have.
 */
final class HostFunctions {

    private static final long[] NOTHING = {};
    private static final long[] ZERO = {0};
    private static final long NO_SUCH_FILE = -44;
    private static final double GROWTH = 1.2;

    private final WasmModule module;
    private final FunctionNames names;

    HostFunctions(WasmModule module, FunctionNames names) {
        this.module = module;
        this.names = names;
    }

    ImportValues imports() {
        var functions = module.importSection().stream()
                .filter(FunctionImport.class::isInstance)
                .map(FunctionImport.class::cast)
                .map(this::function)
                .toArray(ImportFunction[]::new);
        return ImportValues.builder().addFunction(functions).build();
    }

    private HostFunction function(FunctionImport wanted) {
        var type = module.typeSection().getType(wanted.typeIndex());
        long[] none = type.returns().isEmpty() ? NOTHING : ZERO;
        String name = names.ofImport(wanted.name());
        return new HostFunction(
                wanted.module(), wanted.name(), type, (instance, arguments) -> call(name, instance, arguments, none));
    }

    private long[] call(String name, Instance instance, long[] arguments, long[] none) {
        if (name.startsWith("invoke_")) {
            return invoke(instance, arguments, none);
        }
        return switch (name) {
            case "emscripten_throw_longjmp" -> throw new Longjmp();
            case "emscripten_resize_heap" -> grow(instance, arguments[0]);
            case "syscall_openat" -> new long[] {NO_SUCH_FILE};
            case "assert_fail", "abort_js", "exit", "proc_exit" -> throw new IllegalStateException(name);
            default -> none;
        };
    }

    private long[] invoke(Instance instance, long[] arguments, long[] none) {
        long stack =
                instance.export(names.letterOf("emscripten_stack_get_current")).apply()[0];
        int function = instance.table(0).requiredRef((int) arguments[0]);
        try {
            var result = instance.getMachine().call(function, Arrays.copyOfRange(arguments, 1, arguments.length));
            return result == null ? NOTHING : result;
        } catch (Longjmp jump) {
            instance.export(names.letterOf("emscripten_stack_restore")).apply(stack);
            instance.export(names.letterOf("setThrew")).apply(1, 0);
            return none;
        }
    }

    private static long[] grow(Instance instance, long bytes) {
        var memory = instance.memory();
        int wanted = (int) ((Integer.toUnsignedLong((int) bytes) + pageSize() - 1) / pageSize());
        int generous = Math.min((int) (memory.pages() * GROWTH), memory.maximumPages());
        return new long[] {memory.grow(Math.max(wanted, generous) - memory.pages()) < 0 ? 0 : 1};
    }

    private static int pageSize() {
        return Memory.PAGE_SIZE;
    }
}
