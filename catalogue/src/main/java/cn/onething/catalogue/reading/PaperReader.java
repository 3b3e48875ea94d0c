package cn.onething.catalogue.reading;

import cn.onething.catalogue.bundle.Material;
import cn.onething.catalogue.bundle.SharedData;
import cn.onething.catalogue.bundle.Text;
import cn.onething.catalogue.bundle.Word;
import cn.onething.definitions.TableReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code materials.yaml} and {@code shared-data.yaml}. */
final class PaperReader {
    private static final Map<String, Material.Source> SOURCES = Word.lowerCase(Material.Source.class);
    private static final Map<String, Material.Form> FORMS = Word.lowerCase(Material.Form.class);

    private PaperReader() {}

    static Map<String, Material> materials(TableReader file) {
        Map<String, Material> materials = new LinkedHashMap<>();
        for (String id : file.keys()) {
            TableReader table = file.table(id);
            materials.put(
                    id,
                    new Material(
                            id,
                            new Text(table.text("zh"), table.text("en")),
                            table.oneOf("source", SOURCES, Material.Source.APPLICANT),
                            table.oneOf("form", FORMS, Material.Form.EITHER),
                            table.flag("key"),
                            table.optionalText("shared")));
            table.done();
        }
        return materials;
    }

    static Map<String, SharedData> sharedData(TableReader file) {
        Map<String, SharedData> shared = new LinkedHashMap<>();
        for (String id : file.keys()) {
            TableReader table = file.table(id);
            Text name = new Text(table.text("zh"), table.text("en"));
            shared.put(id, new SharedData(id, name, table.text("from")));
            table.done();
        }
        return shared;
    }
}
