package dev.rung.sqlcheck.internal.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What the functions of a WebAssembly file are called: it names them by letters, which change with each release. */
record FunctionNames(Properties letters) {

    static FunctionNames read(InputStream properties) throws IOException {
        var letters = new Properties();
        letters.load(properties);
        return new FunctionNames(letters);
    }

    /** Returns the name of the function that the file imports under {@code letter}. */
    String ofImport(String letter) {
        return letters.getProperty("import." + letter, "");
    }

    /** Returns the letter under which the file exports {@code name}. */
    String letterOf(String name) {
        String letter = letters.getProperty("export." + name);
        if (letter == null) {
            throw new IllegalArgumentException("The grammar has no function " + name);
        }
        return letter;
    }
}
