package cn.onething.orchestrator.request;

import cn.onething.catalogue.form.FieldError;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request whose body is one small JSON object. It is read field by field; {@link #check} then says everything that is
 * wrong with it at once. What is read before is a placeholder where the field is wrong, and never to be used.
 */
public final class JsonRequest {
    private static final int MOST_BYTES = 1 << 20;

    private final ObjectNode object;
    private final Faults faults;

    private JsonRequest(ObjectNode object, Faults faults) {
        this.object = object;
        this.faults = faults;
    }

    /** The names of a record's fields; there are no others. */
    public static Set<String> fieldsOf(Class<? extends Record> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param shape its components are the fields that there may be
     * @throws Refused when the body is too large or no JSON object
     */
    public static JsonRequest read(HttpServletRequest request, Class<? extends Record> shape) throws IOException {
        byte[] body = RequestBodies.read(request, MOST_BYTES);
        JsonNode json;
        try {
            json = JsonText.read(body, 0, body.length);
        } catch (JsonText.Malformed e) {
            throw new Refused(e.problem());
        }
        Faults faults = new Faults();
        if (!(json instanceof ObjectNode object)) {
            faults.add("", "wrong-type", "应为一个 JSON 对象", "must be a JSON object");
            throw refused(faults);
        }
        String unreadable = TextRules.firstUnreadable(object);
        if (unreadable != null) {
            faults.add(unreadable, "wrong-form", "含有不可用的字符", "has characters that are no text");
            throw refused(faults);
        }
        faults.onlyKnown(object, "", fieldsOf(shape));
        return new JsonRequest(object, faults);
    }

    /** A text that has to be there, of so many characters at most. */
    public String text(String name, int longest) {
        String text = faults.text(object, "", name);
        if (text == null) {
            return "";
        }
        if (text.isBlank()) {
            fault("/" + name, "missing", "未填写", "is missing");
        } else if (text.codePointCount(0, text.length()) > longest) {
            fault(
                    "/" + name,
                    "too-long",
                    "不能超过 " + longest + " 个字",
                    "must not be longer than " + longest + " characters");
        }
        return text;
    }

    /** A text that may be left out; one of blanks only counts as left out. */
    public Optional<String> optionalText(String name, int longest) {
        JsonNode value = object.get(name);
        boolean absent = value == null
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank());
        return absent ? Optional.empty() : Optional.of(text(name, longest));
    }

    /** A whole number that has to be there. */
    public int number(String name, int least, int most) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            fault("/" + name, "missing", "未填写", "is missing");
            return least;
        }
        return number(value, "/" + name, least, most);
    }

    /** A whole number somewhere in the request. */
    public int number(JsonNode value, String pointer, int least, int most) {
        if (value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && value.intValue() <= most) {
            return value.intValue();
        }
        fault(
                pointer,
                value.isNumber() ? "out-of-range" : "wrong-type",
                "应为 " + least + " 至 " + most + " 的整数",
                "must be a whole number from " + least + " to " + most);
        return least;
    }

    /** One of an enum's constants, by its {@link #wireName}; empty, with a fault, when it is none. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        String text = faults.text(object, "", name);
        if (text == null) {
            return Optional.empty();
        }
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> wireName(constant).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            String allowed = Arrays.stream(type.getEnumConstants())
                    .map(JsonRequest::wireName)
                    .collect(Collectors.joining(", "));
            fault("/" + name, "not-allowed", "应为 " + allowed + " 之一", "must be one of " + allowed);
        }
        return found;
    }

    /** A constant as requests name it: {@code HANDED_OVER} is {@code handed-over}. */
    public static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A group of fields that may be left out. */
    public Optional<ObjectNode> optionalObject(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.ofNullable(faults.object(object, "", name));
    }

    /** A field's name as a step of a JSON pointer. */
    public static String step(String name) {
        return TextRules.escaped(name);
    }

    /** A table of texts, at least one. */
    public SortedMap<String, String> texts(String name, int longest) {
        SortedMap<String, String> texts = new TreeMap<>();
        ObjectNode table = faults.object(object, "", name);
        if (table == null) {
            return texts;
        }
        table.properties().forEach(each -> {
            String pointer = "/" + name + "/" + step(each.getKey());
            if (!each.getValue().isString()) {
                fault(pointer, "wrong-type", "应为文字", "must be a text");
            } else if (each.getValue().stringValue().length() > longest) {
                fault(
                        pointer,
                        "too-long",
                        "不能超过 " + longest + " 个字",
                        "must not be longer than " + longest + " characters");
            } else {
                texts.put(each.getKey(), each.getValue().stringValue());
            }
        });
        if (table.isEmpty()) {
            fault("/" + name, "missing", "未填写", "is missing");
        }
        return texts;
    }

    /** A part that has rules of its own, which notes what is wrong with it. */
    public <T> T read(BiFunction<ObjectNode, Faults, T> reader) {
        return reader.apply(object, faults);
    }

    /** Something is wrong, in the words and codes that forms use. */
    public void fault(String pointer, String code, String zh, String en) {
        faults.add(pointer, code, zh, en);
    }

    /** @throws Refused when anything that was read is wrong */
    public void check() {
        if (faults.any()) {
            throw refused(faults);
        }
    }

    /** One field of a request is wrong. */
    public static Refused refused(String pointer, String code, String zh, String en) {
        return new Refused(Problem.in(ProblemKind.INVALID_REQUEST, List.of(new FieldError(pointer, code, zh, en))));
    }

    private static Refused refused(Faults faults) {
        return new Refused(Problem.in(ProblemKind.INVALID_REQUEST, faults.found()));
    }
}
