package dev.rung.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A text of statements in any order, with all that a driver may split, replace or run otherwise than the server's own client.
 *
 * @param text the text
 */
record RandomMigration(String text) {

    /** What the statements need. */
    static final String SETUP = """
            create table log (text text, n int);
            create sequence s;
            create function note(i int) returns int language sql as 'insert into log values (''note'', $1); select $1'""";

    private static final List<String> PIECES = List.of(
            "create table t%d (id int primary key, payload jsonb, \"end\" int, begin int, atomic int)",
            "create function f%d() returns int language sql begin atomic select 1; end",
            "create function f%d(a int) returns int language sql begin atomic"
                    + " select case when a > 0 then case when a > 1 then 2 else 1 end else 0 end; select a; end",
            "create or replace function begin() returns int language sql as $$ select 1 $$",
            "create procedure p%d() language plpgsql as $body$ begin perform 1; -- ; \n end $body$",
            "create function d%d() returns text language sql as $a$ select $$ ; $$::text $a$",
            "create function arr%d(a int[] default '{1,2}') returns int[] language sql return array[a[1], 2]",
            "/* ; /* ; ' */ \" */ create table c%d ()",
            "create /* ; */ table -- ; '\n l%d ()",
            "insert into log values (U&'d!0061;' uescape '!', %d)",
            "insert into log values ('a;''b\\', %d), (E'a\\';\\\\', 1)",
            "insert into log select 'q', %d where '{\"a;\":1}'::jsonb ? 'a;' and '{\"b\":1}'::jsonb ?| array['b']"
                    + " and '{\"c\":1}'::jsonb ?& array['c']",
            "insert into log select '{fn now()}{d ''x''}', %d",
            "insert into log select 'a'\n  ';b', %d",
            "create rule r%d as on insert to log where new.n < 0 do also"
                    + " (insert into log values ('x', 1); delete from log where n = 0)",
            "select setval('s', g + %d) from generate_series(1, 10) g",
            "insert into log select 'g', g + %d from generate_series(1, 3) g returning n",
            "with x as (insert into log values ('cte', %d) returning n) select * from x, generate_series(1, 3)",
            "select note(g + %d) from generate_series(1, 5) g",
            "values (note(%d)), (note(2))",
            "(select note(%d)) union all (select note(g) from generate_series(7, 9) g)",
            "do $do$ begin insert into log values ('do;', %d); end $do$",
            "comment on table log is E'it\\'s; %d'",
            "explain analyze insert into log values ('explained', %d)");

    /** What psql of today reads otherwise than the server. */
    private static final List<String> NOT_FOR_PSQL = List.of(
            "create function g%d() returns setof int language sql begin atomic"
                    + " select x.end from (select 1 as end) x; select 1 as end; end",
            "insert into log values (E'a\\';'\n  'b\\'; ' -- ;\n\n 'c', %d)");

    private static final List<String> FAILURES = List.of(
            "select 1 / 0",
            "insert into missing values (1)",
            "no statement %d",
            "select {d '2001-01-01'}",
            "select\u00a01");

    private static final List<String> BETWEEN =
            List.of(";", " ;\n", "; ;", ";\n-- between; '\n", ";\n\n\t", " ; /* only; */ ;");

    static RandomMigration of(long seed) {
        return of(
                new Random(seed),
                Stream.concat(PIECES.stream(), NOT_FOR_PSQL.stream()).toList());
    }

    static RandomMigration forPsql(long seed) {
        return of(new Random(seed), PIECES);
    }

    private static RandomMigration of(Random random, List<String> pieces) {
        var chosen = new ArrayList<String>();
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            var from = random.nextInt(20) == 0 ? FAILURES : pieces;
            chosen.add(choose(from, random).formatted(10 * n));
        }
        var text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        for (var piece : chosen) {
            text.append(piece).append(choose(BETWEEN, random));
        }
        return new RandomMigration(text + (random.nextBoolean() ? "" : "table log -- ; the end"));
    }

    private static String choose(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
