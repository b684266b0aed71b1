package shop;

import static dev.rung.schema.operation.TableLock.SHARE_ROW_EXCLUSIVE;
import static dev.rung.schema.operation.TableLock.SHARE_UPDATE_EXCLUSIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.junit.MigrationTest;
import dev.rung.junit.MigrationTester;
import dev.rung.runtime.observe.ObservedLock;
import org.junit.jupiter.api.Test;

/** What the server did, observed while it did it. */
@MigrationTest
class LocksTest {

    @Test
    void the_index_is_built_while_orders_come_in(MigrationTester migrations) {
        migrations
                .assertThatMigration(3)
                .takesNoLockStrongerThan(SHARE_UPDATE_EXCLUSIVE)
                .on("orders")
                .leavesNoInvalidIndex();
    }

    @Test
    void refunds_block_new_orders_briefly(MigrationTester migrations) {
        var observed = migrations.observe(4);

        assertThat(observed.locks())
                .containsExactly(new ObservedLock("public.orders", SHARE_ROW_EXCLUSIVE, "public.orders"));
        assertThat(observed.rewritten()).isEmpty();
    }
}
