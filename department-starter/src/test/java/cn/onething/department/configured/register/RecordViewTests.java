package cn.onething.department.configured.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.source.AnyFile;
import cn.onething.department.history.History;
import cn.onething.events.MessageJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What outsiders see of a record, by the types of its fields. */
class RecordViewTests {
    private static final String FIELDS = """
            {'title': '云溪一号', 'owner': {'name': '张小明', 'idNumber': '999900199001010014'}, 'gone': 'anything',
             'crew': [{'name': '李四', 'idNumber': '999900198801010018'}, {'name': '陈静'}]}
            """;

    @Test
    void masksPersonsCountsListsAndHidesWhatTheFileDoesNotKnow() {
        Department department = AnyFile.department(AnyFile.TEXT.replace(
                "      paper:   {", "      crew: { type: list, name: { zh: 船员, en: Crew } }\n      paper:   {"));
        Map<String, JsonNode> fields = new HashMap<>();
        MessageJson.mapper()
                .readTree(FIELDS.replace('\'', '"'))
                .propertyStream()
                .forEach(field -> fields.put(field.getKey(), field.getValue()));

        var shown = new RecordView(department)
                .of(new RegisterRecord("boats/B001", true, fields), new History(List.of()))
                .current();

        assertThat(shown)
                .containsEntry("key", "B001")
                .containsEntry("title", "云溪一号")
                .containsEntry("crew", 2)
                .containsEntry("gone", "*")
                .containsEntry("owner", Map.of("name", "张*", "idNumber", "999***********0014"));
        assertThat(shown.toString()).doesNotContain("李四", "陈静", "999900198801010018");
    }
}
