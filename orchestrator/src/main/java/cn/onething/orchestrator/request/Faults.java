package cn.onething.orchestrator.request;

import cn.onething.catalogue.form.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects what is wrong with a request's own fields, in the words and codes that forms use. */
public final class Faults {
    private final List<FieldError> found = new ArrayList<>();

    public List<FieldError> found() {
        return found;
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public void add(String pointer, String code, String zh, String en) {
        found.add(new FieldError(pointer, code, zh, en));
    }

    public void addAll(Collection<FieldError> errors) {
        found.addAll(errors);
    }

    /** Refuses fields that are not known. */
    public void onlyKnown(ObjectNode object, String pointer, Set<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                add(pointer + "/" + TextRules.escaped(name), "unknown-field", "没有这个字段", "there is no such field");
            }
        }
    }

    /** A text that has to be there; absent, with a fault, when it is not. */
    public @Nullable String text(ObjectNode object, String pointer, String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            missing(pointer + "/" + name);
            return null;
        }
        if (!value.isString()) {
            add(pointer + "/" + name, "wrong-type", "应为文字", "must be text");
            return null;
        }
        return value.stringValue();
    }

    /** An object that has to be there; absent, with a fault, when it is not. */
    public @Nullable ObjectNode object(ObjectNode object, String pointer, String name) {
        JsonNode value = object.get(name);
        if (value instanceof ObjectNode found) {
            return found;
        }
        if (value == null || value.isNull()) {
            missing(pointer + "/" + name);
        } else {
            add(pointer + "/" + name, "wrong-type", "应为一组字段", "must be a group of fields");
        }
        return null;
    }

    private void missing(String pointer) {
        add(pointer, "missing", "未填写", "is missing");
    }
}
