package cn.onething.orchestrator.notice;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Text;
import cn.onething.definitions.Finding;
import cn.onething.definitions.TableReader;
import cn.onething.events.Reason;
import cn.onething.orchestrator.notice.NoticeRules.Line;
import cn.onething.orchestrator.resource.YamlResource;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of notices, from {@code notice-templates.yaml}: one template for each kind. */
final class NoticeTemplates {
    private static final String FILE = "notice-templates.yaml";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Set<String> IN_WHOLE = Set.of("case", "items");
    private static final Set<String> IN_EACH = Set.of("item", "reason", "due", "days");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Map<NoticeKind, Template> templates;

    private NoticeTemplates(Map<NoticeKind, Template> templates) {
        this.templates = templates;
    }

    /** @param each how one item is written; absent when the template names none */
    private record Template(Text whole, @Nullable Text each) {}

    /** @throws IllegalStateException when a kind has no template, or one uses a placeholder that does not exist */
    static NoticeTemplates load() {
        return YamlResource.read(FILE, NoticeTemplates::read);
    }

    static NoticeTemplates read(TableReader file) {
        Map<NoticeKind, Template> templates = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            TableReader table = file.table(key);
            Text whole = text(table, IN_WHOLE);
            boolean names = whole.zh().contains("{items}");
            Text each = null;
            if (names) {
                TableReader inner = table.table("each");
                each = text(inner, IN_EACH);
                inner.done();
            }
            table.done();
            templates.put(kind, new Template(whole, each));
        }
        file.done();
        return new NoticeTemplates(templates);
    }

    private static Text text(TableReader table, Set<String> placeholders) {
        Text text = new Text(table.text("zh"), table.text("en"));
        Set<String> zh = placeholdersOf(text.zh());
        if (!zh.equals(placeholdersOf(text.en())) || !placeholders.containsAll(zh)) {
            table.report(Finding.error(
                    table.origin("en"),
                    "wrong-value",
                    "zh 与 en 应使用相同的占位符：" + placeholders,
                    "zh and en must use the same placeholders, of " + placeholders));
        }
        return text;
    }

    private static Set<String> placeholdersOf(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** The notice in both languages. */
    Text render(NoticeKind kind, String caseNumber, List<Line> lines, Bundle bundle) {
        Template template = templates.get(kind);
        if (template == null) {
            throw new IllegalStateException("no template for " + kind);
        }
        Text each = template.each();
        String zh = each == null ? "" : joined(lines, "；", line -> zh(each.zh(), line, bundle));
        String en = each == null ? "" : joined(lines, "; ", line -> en(each.en(), line, bundle));
        return new Text(
                template.whole().zh().replace("{case}", caseNumber).replace("{items}", zh),
                template.whole().en().replace("{case}", caseNumber).replace("{items}", en));
    }

    private static String joined(List<Line> lines, String between, Function<Line, String> writing) {
        return lines.stream().map(writing).collect(Collectors.joining(between));
    }

    private static String zh(String each, Line line, Bundle bundle) {
        return filled(each, name -> switch (name) {
            case "item" -> "「" + nameOf(line, bundle, Text::zh) + "」";
            case "reason" -> line.reason() == null ? "" : inChinese(line.reason());
            case "due" -> line.due() == null ? "另行通知" : day(line.due(), ZH_DAY);
            default -> Integer.toString(line.days());
        });
    }

    private static String en(String each, Line line, Bundle bundle) {
        return filled(each, name -> switch (name) {
            case "item" -> nameOf(line, bundle, Text::en);
            case "reason" -> line.reason() == null ? "" : inEnglish(line.reason());
            case "due" -> line.due() == null ? "a day to be told" : day(line.due(), EN_DAY);
            default -> Integer.toString(line.days());
        });
    }

    private static String filled(String each, UnaryOperator<String> values) {
        return PLACEHOLDER.matcher(each).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    private static String nameOf(Line line, Bundle bundle, Function<Text, String> language) {
        String name = bundle.item(line.item())
                .map(item -> language.apply(item.name()))
                .orElseThrow();
        int dot = line.item().lastIndexOf('.');
        return dot < 0 ? name : name + " " + line.item().substring(dot + 1);
    }

    /** A negative decision also names its basis and where to object (rules.md §2). */
    private static String inChinese(Reason reason) {
        return reason.zh()
                + (reason.basis() == null ? "" : "；依据：" + reason.basis())
                + (reason.remedies() == null ? "" : "；救济途径：" + reason.remedies());
    }

    private static String inEnglish(Reason reason) {
        return reason.en()
                + (reason.basis() == null ? "" : "; basis: " + reason.basis())
                + (reason.remedies() == null ? "" : "; remedies: " + reason.remedies());
    }

    private static String day(Instant moment, DateTimeFormatter format) {
        return format.format(moment.atZone(BEIJING));
    }
}
