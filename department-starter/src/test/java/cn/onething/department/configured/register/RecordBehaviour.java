package cn.onething.department.configured.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.testkit.LedgerBehaviour;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

abstract class RecordBehaviour extends LedgerBehaviour<RegisterRecord> {
    static final RegisterRecord ONE = boat("boats/B001");
    static final RegisterRecord OTHER = boat("boats/B002");

    private static RegisterRecord boat(String key) {
        return new RegisterRecord(key, true, Map.of("title", text("云溪一号"), "length", number("12.50")));
    }

    static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    static JsonNode number(String value) {
        return JsonNodeFactory.instance.numberNode(new BigDecimal(value));
    }

    @Override
    protected List<String> known() {
        return List.of(ONE.key(), OTHER.key());
    }

    @Override
    protected Class<RegisterRecord> type() {
        return RegisterRecord.class;
    }

    @Override
    protected RegisterRecord changedOnce(RegisterRecord record) {
        return record.with(Map.of("title", text("云溪二号")));
    }

    @Override
    protected RegisterRecord changedElsewhere(RegisterRecord record) {
        return record.with(Map.of("length", number("100")));
    }

    @Override
    protected RegisterRecord changedAgain(RegisterRecord record) {
        return record.with(Map.of("title", text("云溪三号")));
    }

    @Test
    void keepsEveryKindOfValue() {
        ObjectNode owner = JsonNodeFactory.instance.objectNode();
        owner.put("name", "张三").put("idNumber", "999900199001010014");
        RegisterRecord changed = ONE.with(Map.of(
                "owner", owner, "insured", text("2026-06-30"), "sold", JsonNodeFactory.instance.booleanNode(true)));
        change(application(), ONE.key(), _ -> changed);

        assertThat(ledger().find(ONE.key())).contains(changed);
    }
}
