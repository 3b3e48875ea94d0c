package cn.onething.department.demo;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo data after the schema is there and before the department takes commands in. */
public final class DemoLoader implements SmartInitializingSingleton {
    private final ObjectProvider<DemoData> parts;
    private final TransactionTemplate transaction;

    public DemoLoader(ObjectProvider<DemoData> parts, TransactionTemplate transaction) {
        this.parts = parts;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var companies = DemoCompanies.all();
        transaction.executeWithoutResult(_ -> parts.orderedStream().forEach(part -> part.add(companies)));
    }
}
