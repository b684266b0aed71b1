package dev.rung.sqlcheck;

import com.sun.source.util.TreePath;

/** A step of a method that the rules look at. */
sealed interface Step permits SqlArgument, Script.TableMade, Script.PrivateCall {

    /** Returns its expression in the source. */
    TreePath expression();
}
