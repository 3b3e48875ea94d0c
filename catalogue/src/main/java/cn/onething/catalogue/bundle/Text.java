package cn.onething.catalogue.bundle;

import cn.onething.definitions.TableReader;

/** Words that people see, Chinese first. */
public record Text(String zh, String en) {

    public static Text read(TableReader parent, String key) {
        TableReader table = parent.table(key, "{ zh: 中文, en: English }");
        Text text = new Text(table.text("zh"), table.text("en"));
        table.done();
        return text;
    }
}
