package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects of the whole server do not make other migrations fail. */
class SharedObjectsTest {

    private final String name = DatabaseName.of(Instant.now()) + "_shared";

    @Test
    void a_role_is_gone_when_its_migration_has_been_tested() throws Exception {
        var reports = RoundTrips.run(
                HandwrittenCatalog.of("role")
                        .step("create role " + name, "drop role " + name)
                        .step("create table a (id int); grant select on a to " + name, "drop table a")
                        .step("create table b (id int)", "drop table b"),
                1,
                RoundTripHooks.NONE);

        assertThat(reports).isEmpty();
        assertThat(Kit.server().rows("select rolname from pg_roles where rolname = ?", name))
                .isEmpty();
    }

    @Test
    void a_replication_origin_is_too() throws Exception {
        RoundTrips.run(
                HandwrittenCatalog.of("origin")
                        .step(
                                "select pg_replication_origin_create('%s')".formatted(name),
                                "select pg_replication_origin_drop('%s')".formatted(name))
                        .step("create table b (id int)", "drop table b"),
                1,
                RoundTripHooks.NONE);

        assertThat(Kit.server().rows("select roname from pg_replication_origin where roname = ?", name))
                .isEmpty();
    }

    @Test
    void one_that_is_somebody_elses_is_named_with_how_to_write_it() {
        Kit.server().execute("create role " + name);
        var catalog = HandwrittenCatalog.of("there")
                .step("create role " + name, "drop role " + name)
                .step("create table b (id int)", "drop table b");
        try {
            for (long first : List.of(1L, 2L)) {
                var failure =
                        assertThrows(AssertionError.class, () -> RoundTrips.run(catalog, first, RoundTripHooks.NONE));

                assertThat(failure)
                        .hasMessageContaining("Note     : role " + name + " belongs to the whole server")
                        .hasMessageEndingWith("then create role " + name + "; end if; end $$");
            }
        } finally {
            Kit.server().execute("drop role " + name);
        }
    }

    @Test
    void a_role_that_is_created_where_it_is_missing_passes() throws Exception {
        try {
            var reports = RoundTrips.run(
                    HandwrittenCatalog.of("missing")
                            .step(
                                    "do $$ begin if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if; end $$"
                                            .formatted(name),
                                    "select 1")
                            .step("create table b (id int)", "drop table b"),
                    1,
                    RoundTripHooks.NONE);

            assertThat(reports).isEmpty();
        } finally {
            Kit.server().execute("drop role if exists " + name);
        }
    }
}
