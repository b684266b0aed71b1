/** The ladder of a build server: serial keys, cascading references, partitions and triggers. */
@NullMarked
package buildserver.db;

import org.jspecify.annotations.NullMarked;
