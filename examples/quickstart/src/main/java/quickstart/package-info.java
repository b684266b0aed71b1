/** The demo: takes the shop's migrations up, down and up again on a real PostgreSQL. */
@NullMarked
package quickstart;

import org.jspecify.annotations.NullMarked;
