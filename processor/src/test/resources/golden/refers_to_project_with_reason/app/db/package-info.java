@Uses(value = Texts.Size.class, reason = "is never edited, see its comment")
package app.db;

import dev.rung.Uses;
