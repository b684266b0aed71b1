package dev.rung.sqlcheck;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;

/** Something in a method that rules have to know of. */
sealed interface Step permits SqlArgument, Step.TableMade, Step.PrivateCall {

    /** Returns where it stands. */
    TreePath expression();

    /**
     * A table is made without SQL.
     *
     * @param expression its name
     */
    record TableMade(TreePath expression) implements Step {}

    /**
     * The class calls a private method of its own.
     *
     * @param expression the call
     * @param target the method
     */
    record PrivateCall(TreePath expression, MethodTree target) implements Step {}
}
