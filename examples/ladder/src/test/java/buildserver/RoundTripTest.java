package buildserver;

import dev.rung.junit.MigrationRoundTripTest;

/** Every migration up, down and up again, over rows, on a real server. */
class RoundTripTest extends MigrationRoundTripTest {}
