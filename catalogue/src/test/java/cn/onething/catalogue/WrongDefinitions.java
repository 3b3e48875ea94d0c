package cn.onething.catalogue;

import cn.onething.catalogue.source.CatalogueFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each wrong file marks its wrong lines with the code of the finding: {@code # <- unknown-key}. */
final class WrongDefinitions {
    static final Path FOLDER = Path.of("src/test/resources/wrong");
    private static final Pattern MARK = Pattern.compile("# <- ([a-z-]+)");

    private WrongDefinitions() {}

    /** What must be reported: {@code bundles/cycle.yaml:12 cycle}. */
    static List<String> expected(CatalogueFiles wrong) {
        List<String> expected = new ArrayList<>();
        wrong.texts().forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher mark = MARK.matcher(lines.get(i));
                while (mark.find()) {
                    expected.add(file + ":" + (i + 1) + " " + mark.group(1));
                }
            }
        });
        return expected;
    }

    static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (String line : expected(CatalogueFiles.in(FOLDER))) {
            codes.add(line.substring(line.indexOf(' ') + 1));
        }
        return codes;
    }
}
