package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class AlterDomainDefaultTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createDomain("email", "text");
    }

    @Override
    void change(ReversibleSchema db) {
        db.setDomainDefault("email", "'a@b'");
        db.changeDomainDefault("email", "'a@b'", "'c@d'");
        db.dropDomainDefault("email", "'c@d'");
        db.setDomainDefault("email", "'e@f'");
    }
}
