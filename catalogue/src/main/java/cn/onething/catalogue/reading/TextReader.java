package cn.onething.catalogue.reading;

import cn.onething.catalogue.bundle.Text;
import cn.onething.definitions.TableReader;

/** Reads {@code { zh: …, en: … }}. */
final class TextReader {
    private TextReader() {}

    static Text read(TableReader parent, String key) {
        TableReader table = parent.table(key, "{ zh: 中文, en: English }");
        Text text = new Text(table.text("zh"), table.text("en"));
        table.done();
        return text;
    }
}
