package dev.rung.sqlcheck.internal.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.types.MemoryLimits;

/** PostgreSQL's parser in the engine's memory. For one thread; of no use any more after it threw. */
final class WasmGrammar {

    /** 42 MB: the parser's own stack has 32, and the 128 that the file asks for would stay empty. */
    private static final int INITIAL_PAGES = 640;

    private static final int MAXIMUM_PAGES = 4096;

    /** 64 MB. */
    private static final int LARGE_PAGES = 1024;

    /** The grammars before 18 print nothing for it. */
    private static final String NO_STATEMENTS = "{}";

    private static final int ERROR = 8;
    private static final int ERROR_PLACE = 16;

    private final Instance instance;
    private final FunctionNames names;

    private WasmGrammar(Instance instance, FunctionNames names) {
        this.instance = instance;
        this.names = names;
    }

    static WasmGrammar load(int majorVersion) throws IOException {
        try (var code = resource(majorVersion, "grammar.wasm");
                var letters = resource(majorVersion, "names.properties")) {
            var module = Parser.parse(code);
            var names = FunctionNames.read(letters);
            var instance = Instance.builder(module)
                    .withImportValues(new HostFunctions(module, names).imports())
                    .withMemoryLimits(new MemoryLimits(INITIAL_PAGES, MAXIMUM_PAGES))
                    .withStart(false)
                    .build();
            var grammar = new WasmGrammar(instance, names);
            grammar.call("constructors");
            return grammar;
        }
    }

    private static InputStream resource(int majorVersion, String name) throws IOException {
        var resource = WasmGrammar.class.getResourceAsStream(majorVersion + "/" + name);
        if (resource == null) {
            throw new IOException("this jar has no grammar of PostgreSQL " + majorVersion);
        }
        return resource;
    }

    Verdict parse(String sql) {
        int address = copy(sql);
        int result = (int) call("wasm_parse_query_raw", address)[0];
        var verdict = verdict(sql, result);
        call("wasm_free_parse_result", result);
        call("free", address);
        return verdict;
    }

    /** Reads the bodies of functions in PL/pgSQL; its errors have no position. Only the grammar of 18 can. */
    Verdict parseBodies(String statement) {
        int address = copy(statement);
        int result = (int) call("wasm_parse_plpgsql", address)[0];
        String answer = text(result);
        call("wasm_free_string", result);
        call("free", address);
        return answer.startsWith("{")
                ? new Verdict.Valid(statement, answer)
                : new Verdict.SyntaxError(answer, Verdict.SyntaxError.NOWHERE);
    }

    /** Returns whether a long text has grown its memory far beyond what others need. */
    boolean isLarge() {
        return instance.memory().pages() > LARGE_PAGES;
    }

    private int copy(String sql) {
        byte[] text = sql.getBytes(StandardCharsets.UTF_8);
        int address = (int) call("malloc", text.length + 1L)[0];
        instance.memory().write(address, text);
        instance.memory().writeByte(address + text.length, (byte) 0);
        return address;
    }

    private Verdict verdict(String sql, int result) {
        var memory = instance.memory();
        int error = memory.readInt(result + ERROR);
        if (error == 0) {
            String tree = text(memory.readInt(result));
            return new Verdict.Valid(sql, tree.isEmpty() ? NO_STATEMENTS : tree);
        }
        String message = text(memory.readInt(error));
        return message.startsWith("out of memory")
                ? new Verdict.NotChecked(message)
                : new Verdict.SyntaxError(message, memory.readInt(error + ERROR_PLACE) - 1);
    }

    private String text(int address) {
        return instance.memory().readCString(address, StandardCharsets.UTF_8);
    }

    private long[] call(String function, long... arguments) {
        return instance.export(names.letterOf(function)).apply(arguments);
    }
}
