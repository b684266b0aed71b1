package dev.rung.model;

import dev.rung.schema.operation.AddDomainCheck;
import dev.rung.schema.operation.AlterDomainDefault;
import dev.rung.schema.operation.AlterDomainNullability;
import dev.rung.schema.operation.DomainOperation;
import dev.rung.schema.operation.DropDomainCheck;
import dev.rung.schema.operation.ValidateDomainCheck;

/** Operations on domains: the model keeps what type they are of, which none of these changes. */
record DomainReplay(Editor editor) implements DomainOperation.Visitor<Editor> {

    @Override
    public Editor addDomainCheck(AddDomainCheck operation) {
        return editor;
    }

    @Override
    public Editor dropDomainCheck(DropDomainCheck operation) {
        return editor;
    }

    @Override
    public Editor validateDomainCheck(ValidateDomainCheck operation) {
        return editor;
    }

    @Override
    public Editor alterDomainDefault(AlterDomainDefault operation) {
        return editor;
    }

    @Override
    public Editor alterDomainNullability(AlterDomainNullability operation) {
        return editor;
    }
}
