package dev.rung.runtime.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Statements in any order, made of fragments with all that could be mistaken for an end, and the text that they make. They
 * have no empty lines, because psql leaves those out.
 *
 * @param statements the statements
 * @param text the text
 */
record RandomScript(List<String> statements, String text) {

    private static final List<String> FRAGMENTS = List.of(
            "'a;b'",
            "'it''s;'",
            "E'\\';'",
            "e'\\\\'",
            "\"n;\"\"m\"",
            "U&'\\0061;'",
            "U&\"d;\"",
            "$$ ; ' $$",
            "$x$ ; $$ $x$",
            "$_9$;$_9$",
            "/* ; ' /* \" ; */ $$ */",
            "-- ; ' \" $$ /*\n+",
            "(a; b)",
            "((;);)",
            "[1]",
            "a$b$",
            "$1",
            "1.5e10",
            "é",
            "::",
            "<>",
            "- -1",
            "*",
            "begin",
            "end",
            "case when",
            "create",
            "function",
            "x'1F;'");

    private static final List<String> ROUTINES = List.of(
            "create function f() returns int begin atomic select 1; select case when true then ';' end; end",
            "create or replace procedure p(a int) language sql Begin Atomic insert into t values (a); END",
            "CREATE FUNCTION g() RETURNS int LANGUAGE sql AS $$ select 1; $$");

    private static final List<String> BETWEEN =
            List.of(";", " ;\n", "; ;", ";\n-- between; '\n", ";\n\n\t", " ; /* only; */ ;");

    static RandomScript of(long seed) {
        var random = new Random(seed);
        var statements = new ArrayList<String>();
        var text = new StringBuilder();
        for (int n = random.nextInt(12); n >= 0; n--) {
            var statement = random.nextInt(8) == 0 ? choose(ROUTINES, random) : fragments(random);
            statements.add(statement);
            text.append(statement).append(choose(BETWEEN, random));
        }
        return new RandomScript(statements, text.toString());
    }

    private static String fragments(Random random) {
        var statement = new StringBuilder("select");
        for (int n = random.nextInt(9); n >= 0; n--) {
            statement.append(random.nextBoolean() ? " " : "\n").append(choose(FRAGMENTS, random));
        }
        return statement.append(" 1").toString();
    }

    private static String choose(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
