@Uses(value = Base.class, reason = "it is never edited")
package app.db;

import dev.rung.Uses;
