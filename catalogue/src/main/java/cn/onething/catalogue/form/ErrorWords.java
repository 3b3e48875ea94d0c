package cn.onething.catalogue.form;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Field;
import cn.onething.catalogue.bundle.FormField;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Text;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a schema validator found, in the words of the form. */
final class ErrorWords {
    private final Bundle bundle;
    private final Map<String, CheckedFormat> formats;

    ErrorWords(Bundle bundle, Map<String, CheckedFormat> formats) {
        this.bundle = bundle;
        this.formats = formats;
    }

    List<FieldError> say(List<Error> errors) {
        Map<String, FieldError> said = new LinkedHashMap<>();
        for (Error error : errors) {
            FieldError words = say(error);
            said.putIfAbsent(words.pointer() + " " + words.code(), words);
        }
        return List.copyOf(said.values());
    }

    private FieldError say(Error error) {
        List<String> path = path(error);
        String code = code(error);
        String pointer = pointer(path);
        String top = path.isEmpty() ? "" : path.getFirst();
        if (code.equals("unknown-field") && !(path.size() == 1 && bundle.form().containsKey(top))) {
            return new FieldError(pointer, code, "表单中没有这个字段", "the form has no such field");
        }
        Text problem;
        if (code.equals("unknown-field")) {
            // Not unknown, but no item of this case lists it, or another item makes it.
            code = "not-asked";
            problem = maker(top)
                    .map(item -> new Text(
                            "由“" + item.zh() + "”产生，无需填写", "comes from \"" + item.en() + "\", not from the form"))
                    .orElseGet(ErrorWords::notAsked);
        } else {
            problem = problem(code, error);
        }
        Text label = label(path);
        return new FieldError(
                pointer, code, "“" + label.zh() + "”" + problem.zh(), "\"" + label.en() + "\" " + problem.en());
    }

    /** The steps to the field itself; the validator names the object around a field that is missing or unknown. */
    private static List<String> path(Error error) {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            path.add(error.getInstanceLocation().getName(i));
        }
        if (error.getProperty() != null) {
            path.add(error.getProperty());
        }
        return path;
    }

    private static String pointer(List<String> path) {
        StringBuilder pointer = new StringBuilder("/form");
        for (String step : path) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private String code(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "missing";
            case "additionalProperties" -> "unknown-field";
            case "type" -> "wrong-type";
            case "enum", "const" -> "not-allowed";
            case "minLength" -> "too-short";
            case "maxLength" -> "too-long";
            case "minItems" -> "too-few";
            case "maxItems" -> "too-many";
            case "uniqueItems" -> "repeated";
            case "minimum", "maximum", "exclusiveMinimum" -> "out-of-range";
            case "format" -> formatCode(error);
            case "pattern" -> "wrong-form";
            default -> "not-asked";
        };
    }

    private String formatCode(Error error) {
        CheckedFormat format = formats.get(error.getSchemaNode().asString());
        return format == null
                ? "wrong-form"
                : format.problem().apply(error.getInstanceNode().asString()).orElse("wrong-form");
    }

    private static Text problem(String code, Error error) {
        return switch (code) {
            case "missing" -> new Text("未填写", "is missing");
            case "wrong-type" -> type(error.getSchemaNode().asString());
            case "not-allowed" -> new Text("不在可选范围内", "is not one of the choices");
            case "too-short" ->
                new Text("至少 " + limit(error) + " 个字", "needs at least " + limit(error) + " characters");
            case "too-long" ->
                new Text("不能超过 " + limit(error) + " 个字", "must not be longer than " + limit(error) + " characters");
            case "too-few" -> new Text("至少选择 " + limit(error) + " 项", "needs at least " + limit(error) + " choices");
            case "too-many" -> new Text("最多选择 " + limit(error) + " 项", "must not have more than " + limit(error));
            case "repeated" -> new Text("有重复项", "has the same entry twice");
            case "out-of-range" -> new Text("超出允许范围", "is out of range");
            case "wrong-check-digit" -> new Text("校验码不正确", "has a wrong check character");
            case "no-such-date" -> new Text("中的日期不存在", "has a date that does not exist");
            case "date-in-future" -> new Text("中的日期尚未到来", "has a date that is still to come");
            case "not-asked" -> notAsked();
            default -> new Text("格式不正确", "is not written as it should be");
        };
    }

    private static Text notAsked() {
        return new Text("与所选内容不符，无需填写", "is not asked for with these answers");
    }

    /** The item that fills a field for later ones. */
    private Optional<Text> maker(String field) {
        return bundle.items().stream()
                .filter(item -> item.makes().contains(field))
                .map(Item::name)
                .findFirst();
    }

    private static String limit(Error error) {
        return error.getSchemaNode().asString();
    }

    private static Text type(String type) {
        return switch (type) {
            case "array" -> new Text("应为列表", "must be a list");
            case "object" -> new Text("应为一组字段", "must be a group of fields");
            case "boolean" -> new Text("应为是或否", "must be true or false");
            case "integer" -> new Text("应为整数", "must be a whole number");
            case "number" -> new Text("应为数字", "must be a number");
            default -> new Text("应为文字", "must be text");
        };
    }

    private Text label(List<String> path) {
        if (path.isEmpty()) {
            return bundle.name();
        }
        FormField top = bundle.form().get(path.getFirst());
        @Nullable Field field = top == null ? null : top.definition();
        Text label = field == null ? new Text(path.getFirst(), path.getFirst()) : field.label();
        for (String step : path.subList(1, path.size())) {
            field = field == null
                    ? null
                    : field.elements().orElse(field.properties().get(step));
            if (field != null) {
                label = new Text(
                        label.zh() + " · " + field.label().zh(),
                        label.en() + " · " + field.label().en());
            }
        }
        return label;
    }
}
