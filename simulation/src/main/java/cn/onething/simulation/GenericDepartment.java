package cn.onething.simulation;

import cn.onething.department.ItemHandler;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.register.RegisterRecord;
import cn.onething.department.configured.service.ConfiguredHandler;
import cn.onething.department.history.InMemoryLedger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A department of the configured engine, on a register in memory. */
record GenericDepartment(List<ItemDefinition> services, InMemoryLedger<RegisterRecord> ledger) implements Department {
    static final List<String> PARTIES = List.of("甲", "乙", "丙");

    private static final List<RegisterRecord> INITIAL = PARTIES.stream()
            .map(party -> new RegisterRecord("parties/" + party, true, Map.of()))
            .toList();
    private static final Map<String, RegisterRecord> BY_KEY =
            INITIAL.stream().collect(Collectors.toMap(RegisterRecord::key, Function.identity()));

    static GenericDepartment atStart(List<ItemDefinition> services) {
        return new GenericDepartment(services, new InMemoryLedger<>(RegisterRecord::key, INITIAL));
    }

    @Override
    public List<ItemHandler<?>> handlers() {
        return services.stream()
                .<ItemHandler<?>>map(service -> new ConfiguredHandler(service, ledger, (_, _) -> 1))
                .toList();
    }

    @Override
    public List<Book> books() {
        return List.of(Book.of("parties", ledger, BY_KEY));
    }

    @Override
    public Department copy() {
        return new GenericDepartment(
                services, Departments.filled(new InMemoryLedger<>(RegisterRecord::key, ledger.records()), ledger));
    }
}
