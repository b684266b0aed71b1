package buildserver;

import dev.rung.junit.MigrationLadder;

/** Every migration up, down and up again, over rows, on a real server. */
class LadderTest extends MigrationLadder {}
