package dev.rung.runtime.matrix;

import dev.rung.runtime.testing.TestDatabase;
import java.util.List;

/**
 * Every object that users can make in a database, as text, one a line: two databases with the same picture have the same
 * schema.
 */
record SchemaPicture(List<String> lines) {

    private static final String PICTURE = """
            with place as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
            relation as (select c.*, format('%I.%I', nspname, relname) as name from pg_class c join place p on p.oid = relnamespace)
            select 'schema ' || nspname from place
            union all select 'relation ' || name || ' ' || relkind::text || ' ' || relpersistence::text from relation
            union all select format('column %s.%I %s %s%s%s %s', name, attname, format_type(atttypid, atttypmod), attnotnull,
            attidentity, attgenerated, pg_get_expr(adbin, adrelid))
            from relation join pg_attribute a on attrelid = relation.oid left join pg_attrdef d on adrelid = attrelid and adnum = attnum
            where relkind in ('r', 'p', 'v', 'm', 'f', 'c') and attnum > 0 and not attisdropped
            union all select format('constraint %s %I %s %s', name, conname, pg_get_constraintdef(o.oid), convalidated)
            from pg_constraint o join relation on conrelid = relation.oid
            union all select format('index %s %s', pg_get_indexdef(indexrelid), indisvalid)
            from pg_index join relation on indrelid = relation.oid
            union all select format('function %s %s', r.oid::regprocedure, pg_get_functiondef(r.oid))
            from pg_proc r join place p on p.oid = pronamespace where prokind in ('f', 'p')
            union all select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join relation on tgrelid = relation.oid
            where not tgisinternal
            union all select format('sequence %s %s %s %s', name, format_type(seqtypid, null), seqstart, seqincrement)
            from pg_sequence join relation on seqrelid = relation.oid
            union all select format('type %I.%I %s %s', nspname, typname, typtype,
            (select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum where enumtypid = y.oid))
            from pg_type y join place p on p.oid = typnamespace where typtype in ('e', 'd', 'c', 'r')
            union all select format('view %s %s', name, pg_get_viewdef(relation.oid)) from relation where relkind in ('v', 'm')
            union all select format('comment %s %s', pg_describe_object(classoid, objoid, objsubid), description)
            from pg_description where objoid >= 16384
            order by 1""";

    static SchemaPicture of(TestDatabase db) {
        return new SchemaPicture(db.queryStrings(PICTURE));
    }
}
