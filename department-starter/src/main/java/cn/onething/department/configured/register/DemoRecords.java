package cn.onething.department.configured.register;

import cn.onething.department.configured.definition.Demo;
import cn.onething.department.configured.definition.Demo.CompanyField;
import cn.onething.department.configured.definition.Demo.Source;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.demo.DemoCompany;
import cn.onething.events.MessageJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The demo data of a register as its records. */
public final class DemoRecords {
    private DemoRecords() {}

    /** A record that is written out in the file takes the place of a demo company's. */
    public static List<RegisterRecord> of(RegisterDefinition register, List<DemoCompany> companies) {
        Demo demo = register.demo();
        Map<String, RegisterRecord> records = new LinkedHashMap<>();
        Stream.concat(
                        demo.records().stream()
                                .map(row -> new RegisterRecord(register.recordKey(row.key()), true, row.fields())),
                        demo.companies().isEmpty()
                                ? Stream.empty()
                                : companies.stream().map(company -> record(register, company)))
                .forEach(record -> records.putIfAbsent(record.key(), record));
        return List.copyOf(records.values());
    }

    private static RegisterRecord record(RegisterDefinition register, DemoCompany company) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        register.demo()
                .companies()
                .forEach((field, source) -> fields.put(
                        field,
                        switch (source) {
                            case Source.Constant(JsonNode value) -> value;
                            case Source.Company(CompanyField from) ->
                                MessageJson.mapper().valueToTree(valueOf(company, from));
                        }));
        return new RegisterRecord(register.recordKey(company.creditCode()), true, fields);
    }

    private static Object valueOf(DemoCompany company, CompanyField field) {
        return switch (field) {
            case NAME -> company.name();
            case LEGAL_REPRESENTATIVE -> company.legalRepresentative();
            case ADDRESS -> company.address();
            case SCOPE -> company.scope();
            case CAPITAL -> company.capital();
        };
    }
}
