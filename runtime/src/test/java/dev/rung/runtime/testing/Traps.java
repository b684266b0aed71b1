package dev.rung.runtime.testing;

import java.sql.SQLException;

/**
 * Objects in schema {@code public} that look like the server's own, and note when they are run: operators for each two of the
 * usual types, functions with the names and arguments of the server's, domains with the names of its types, views with the
 * names of its catalogs. Those who made them may do no more than create in that schema.
 *
 * @param db where they are
 */
public record Traps(TestDatabase db) {

    /** A sequence, because what it counts stays when a transaction is rolled back. */
    private static final String NOTE = """
            create sequence public.sprung;
            grant all on sequence public.sprung to public;
            create function public.spring() returns pg_catalog.bool language plpgsql as
            $$ begin perform pg_catalog.nextval('public.sprung'::pg_catalog.regclass); return true; end $$""";

    private static final String OPERATORS = """
            do $$ declare l text; r text; f text; o text;
            types text[] := '{oid,regclass,regtype,regnamespace,name,text,varchar,"\\"char\\"",bpchar,bool,int2,int4,int8,numeric,
            float8,timestamptz,interval,pg_lsn,uuid,oid[],text[],name[]}';
            begin
                foreach l in array types loop foreach r in array types loop
                    f := format('public.%I', 'trap of ' || l || ' and ' || r);
                    execute format('create function %s(%s, %s) returns pg_catalog.bool language plpgsql as
                        ''begin return public.spring(); end''', f, l, r);
                    foreach o in array '{=,<>,<,>,<=,>=,||,~,!~,~~,+,-,*}'::text[] loop
                        execute format('create operator public.%s (leftarg = %s, rightarg = %s, function = %s)', o, l, r, f);
                    end loop;
                end loop; end loop;
            end $$""";

    /** Not those that PL/pgSQL cannot have. */
    private static final String FUNCTIONS = """
            do $$ declare f record;
            begin
                for f in
                    select p.proname, p.proretset, format_type(p.prorettype, null) as type,
                    (select string_agg(format_type(t, null), ', ' order by n)
                    from unnest(p.proargtypes) with ordinality a (t, n)) as arguments
                    from pg_proc p join pg_type r on r.oid = p.prorettype
                    where p.pronamespace = 'pg_catalog'::regnamespace and (r.typtype <> 'p' or r.typname = 'void')
                    and not exists (select from unnest(p.proargtypes) t join pg_type a on a.oid = t where a.typtype = 'p')
                loop
                    execute format('create or replace function public.%I(%s) returns %s language plpgsql as
                        ''begin perform public.spring(); return %s; end''', f.proname, f.arguments,
                        case when f.proretset then 'setof ' else '' end || f.type,
                        case when f.proretset or f.type = 'void' then '' else 'null' end);
                end loop;
            end $$""";

    private static final String VIEWS = """
            do $$ declare v record;
            begin
                for v in select c.relname, string_agg(quote_ident(a.attname), ', ') as columns
                    from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
                    where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind in ('r', 'v')
                    and has_table_privilege(c.oid, 'select') and a.attnum > 0 and t.typtype <> 'p' group by c.relname
                loop
                    execute format('create view public.%1$I as select %2$s from pg_catalog.%1$I where public.spring()', v.relname, v.columns);
                end loop;
            end $$""";

    private static final String DOMAINS = """
            do $$ declare t text;
            begin
                foreach t in array '{text,name,int4,int8,oid,regclass,interval,bool,uuid}'::text[] loop
                    execute format('create domain public.%1$I as pg_catalog.%1$I check (public.spring())', t);
                end loop;
            end $$""";

    /** Sets them as {@code role}, which gets the right to create in the schema. */
    public static Traps setBy(TestRole role, TestDatabase db) {
        db.execute("grant usage, create on schema public to " + role.quoted());
        try (var connection = db.dataSource(role).getConnection();
                var statement = connection.createStatement()) {
            for (var sql : new String[] {NOTE, OPERATORS, VIEWS, DOMAINS, FUNCTIONS}) {
                statement.execute("set search_path = pg_catalog");
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return new Traps(db);
    }

    /** Returns whether one of them was run. */
    public boolean sprung() {
        return db.queryStrings("select is_called from public.sprung").contains("t");
    }
}
