package cn.onething.department.configured.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.register.DemoRecords;
import cn.onething.department.configured.register.RegisterRecord;
import cn.onething.department.configured.source.AnyFile;
import cn.onething.department.history.InMemoryLedger;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Where forms keep the key and other values: inside other fields, in lists, in parts. */
class FormPlacesTests {
    private static final String FIELDS = "      boat:  { type: key }\n      title: { type: text, optional: true }";

    private int cases;
    private InMemoryLedger<RegisterRecord> boats = new InMemoryLedger<>(RegisterRecord::key, List.of());

    @Test
    void readsAValueInsideAnother() {
        ConfiguredHandler rename = rename(AnyFile.TEXT.replace(
                FIELDS, "      boat:  { type: key, at: boat.id }\n      title: { type: text, at: boat.names.2 }"));

        assertThat(rename.apply(application("{'boat': {'id': 'B001', 'names': ['云溪一号', '云溪二号']}}")))
                .isInstanceOf(Decision.Granted.class);
        assertThat(title("B001")).isEqualTo("云溪二号");
        assertThat(rename.apply(application("{'boat': {'id': 'B001', 'names': ['云溪一号']}}")))
                .isInstanceOf(Decision.NotAccepted.class);
    }

    @Test
    void takesTheOnlyElementOfAListWithOrWithoutTheList() {
        ConfiguredHandler rename = rename(AnyFile.TEXT.replace(
                FIELDS, "      boat:  { type: key, at: boats.id }\n      title: { type: text, at: boats.title }"));

        assertThat(rename.apply(application("{'boats': [{'id': 'B001', 'title': '甲'}]}")))
                .isInstanceOf(Decision.Granted.class);
        assertThat(title("B001")).isEqualTo("甲");
        assertThat(rename.apply(application("{'boats': {'id': 'B001', 'title': '乙'}}")))
                .isInstanceOf(Decision.Granted.class);
        assertThat(title("B001")).isEqualTo("乙");
        assertThat(rename.apply(application("{'boats': [{'id': 'B001', 'title': '甲'}, {'id': 'B002', 'title': '乙'}]}")))
                .isInstanceOf(Decision.NotAccepted.class);
    }

    @Test
    void asksForEveryKeyOfAList() {
        ConfiguredHandler query = rename(AnyFile.TEXT
                .replace("B001, title", "B003, state: ashore }\n        - { boat: B001, title")
                .replace(FIELDS, "      boats: { type: keys, at: fleet.boat }")
                .replace("change: { title: { form: title } }", "read")
                .replace("effect:\n      read\n    undo: REVERT", "effect: read\n    undo: NONE"));

        assertThat(query.apply(application("{'fleet': [{'boat': 'B001'}, {'boat': 'B003'}]}")))
                .isEqualTo(Decision.granted());
        assertThat(query.apply(application("{'fleet': [{'boat': 'B001'}, {'boat': 'B009'}, {'boat': 'B003'}]}")))
                .isEqualTo(Decision.refused("unknown-boat", "未登记", "Not registered"));
        assertThat(query.apply(application("{'fleet': []}"))).isInstanceOf(Decision.NotAccepted.class);
        assertThat(query.apply(application("{'fleet': [{'boat': 'B001'}, {}]}")))
                .isInstanceOf(Decision.NotAccepted.class);
        assertThat(boats.entries()).isEmpty();
    }

    @Test
    void knowsAnAddressByRegionAndStreet() {
        ConfiguredHandler rename = rename(AnyFile.TEXT
                .replace("pattern: \"B[0-9]{3}\"", "pattern: \"[0-9]{6} .+\"")
                .replace("boat: B001", "boat: 999900 望江路9号")
                .replace(FIELDS, "      berth: { type: address, key: true }\n      title: { type: text }"));

        assertThat(rename.apply(application("{'berth': {'region': '999900', 'street': '望江路9号'}, 'title': '甲'}")))
                .isInstanceOf(Decision.Granted.class);
        assertThat(title("999900 望江路9号")).isEqualTo("甲");
    }

    private ConfiguredHandler rename(String text) {
        assertThat(text).isNotEqualTo(AnyFile.TEXT);
        ItemDefinition item = AnyFile.department(text).items().getLast();
        boats = new InMemoryLedger<>(RegisterRecord::key, DemoRecords.of(item.register(), List.of()));
        return new ConfiguredHandler(item, boats, (_, _) -> 1);
    }

    private String title(String key) {
        return boats.find("boats/" + key).orElseThrow().fields().get("title").asString();
    }

    private Application<ObjectNode> application(String form) {
        return new Application<>(
                new ItemRef("YJS-" + cases++, "any", 1),
                "any-bundle",
                (ObjectNode) MessageJson.mapper().readTree(form.replace('\'', '"')),
                Instant.parse("2026-03-01T17:00:00Z"));
    }
}
