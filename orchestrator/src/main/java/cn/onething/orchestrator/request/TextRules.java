package cn.onething.orchestrator.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds texts that JSON can write but that are no text: control characters, which databases refuse, and halves of
 * surrogate pairs, which have no UTF-8.
 */
public final class TextRules {
    private TextRules() {}

    /** The pointer to the first such text, or to what holds it when it is a field's name; absent when all are fine. */
    public static @Nullable String firstUnreadable(JsonNode node) {
        return find(node, "");
    }

    private static @Nullable String find(JsonNode node, String pointer) {
        if (node.isString()) {
            return isText(node.stringValue()) ? null : pointer;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode element = node.get(i);
                String found = element.isNumber() ? null : find(element, pointer + "/" + i);
                if (found != null) {
                    return found;
                }
            }
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!isText(field.getKey())) {
                    return pointer;
                }
                JsonNode value = field.getValue();
                // the common case costs no pointer
                if (value.isString() ? isText(value.stringValue()) : !value.isContainer()) {
                    continue;
                }
                String found = find(value, pointer + "/" + escaped(field.getKey()));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A field's name as a step of a JSON pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                return false;
            }
        }
        return true;
    }
}
