package dev.rung.sqlcheck;

import com.sun.source.util.TreePath;

/** Something in a method that rules have to know of. */
sealed interface Step permits SqlArgument, Script.TableMade, Script.PrivateCall {

    /** Returns where it stands. */
    TreePath expression();
}
