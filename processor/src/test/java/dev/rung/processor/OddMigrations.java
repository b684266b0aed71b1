package dev.rung.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes migrations with what is hard to cut into tokens, always the same ones. */
final class OddMigrations {

    private static final long SEED = 20_260_101;

    private static final int PARTS = 5;

    private static final List<String> MEMBERS = List.of(
            "    static final String A = \"it's \\\"quoted\\\" -- no comment /* neither */\"; // \"gone\"\n",
            "    static final String B = \"\"\"\n        select 'x'\t  \n          from t\\\n         where a = \\\"\"\"b\\\"\"\"\\s\n        \"\"\";\n",
            "    static final String C = \"create \" + \"table \" /* why */ + \"t (a text)\";\n",
            "    static final String D = \"\\u00e4\\t\\101\\uD83D\\uDE00\" + 'c' + '\\'' + '\"';\n",
            "    static final String E = \"ä ö 漢字 😀\";\n",
            "    int grün = 1, $dollar = 0x1F_FF, _under = 0b101, octal = 017;\n",
            "    double numbers = 1e-3 + .5 + 0x1.8p1 + 1_000.5f + 1D;\n",
            "    java.util.Map<String, java.util.List<java.util.List<int[]>>> generics = new java.util.HashMap<>();\n",
            "    long shifts = 1L << 3 >> 2 >>> 1 & ~4 ^ 5 | 6;\n",
            "    boolean compare(int a, int b) { return a <= b && a++ != --b || !(a >= b); }\n",
            "    <T extends Comparable<? super T>> T max(T a, T b) { return a.compareTo(b) > 0 ? a : b; }\n",
            "    record Row(long id, String... names) { Row { if (id < 0) { throw new IllegalArgumentException(); } } }\n",
            "    enum Size { SMALL(1) { @Override int area() { return 0; } }, LARGE(2); Size(int n) {} int area() { return 1; } }\n",
            "    sealed interface Shape permits Circle, Dot {} record Circle(int r) implements Shape {} record Dot() implements Shape {}\n",
            "    String name(Thread.State state) { return switch (state) { case NEW -> \"s\"; default -> { yield \"l\"; } }; }\n",
            "    Runnable lambda = () -> { label: for (;;) { break label; } };\n",
            "    java.util.function.Supplier<OddName> self = OddName::new;\n",
            "    boolean matches(Object o) { return o instanceof String s && s.length() > 3; }\n",
            "    /** {@code up()} */ @Deprecated(since = \"1\") @SuppressWarnings({\"a\", \"b\"}) void old() {}\n",
            "    \\u0069nt escaped = '\\u0041';\n",
            "    { int i = 0; do { i += 2; i -= 1; i *= 3; i /= 2; i %= 5; i <<= 1; i >>= 1; i >>>= 1; } while (i == 0); }\n",
            "    static { try { assert 1 + +1 == 2 - -0 : \"sum\"; } catch (RuntimeException | Error e) { throw e; } }\n");

    private final Random random = new Random(SEED);

    String next(int version) {
        var members = new ArrayList<>(MEMBERS);
        Collections.shuffle(members, random);
        String name = "V" + version;
        String text = """
                package app.odd;

                import dev.rung.*;

                @Migration(version = %d, description = "odd " + "%d")
                final class OddName implements Reversible {
                %s
                    @Override public void up(MigrationContext db) { db.execute("select %d"); }

                    @Override public void down(MigrationContext db) { db.execute("select -%d"); }
                }
                """.formatted(version, version, String.join("", members.subList(0, PARTS)), version, version);
        return (version % 3 == 0 ? text.replace("\n", "\r\n") : text).replace("OddName", name);
    }
}
