package cn.onething.events;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every component that is not marked nullable must be there: of a message, and of the records inside it. */
final class RequiredFields {
    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private RequiredFields() {}

    /** @throws UnreadableMessage with the JSON pointer of the first missing field */
    static void check(Object message) {
        check(message, "");
    }

    private static void check(Object value, String pointer) {
        if (value instanceof Record) {
            for (Field field : FIELDS.computeIfAbsent(value.getClass(), RequiredFields::fieldsOf)) {
                field.check(value, pointer);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object element = list.get(i);
                if (element == null) {
                    throw missing(pointer + "/" + i);
                }
                check(element, pointer + "/" + i);
            }
        }
    }

    private static List<Field> fieldsOf(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive())
                .map(RequiredFields::fieldOf)
                .filter(field -> field.required() || field.deep())
                .toList();
    }

    private static Field fieldOf(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // the record may be private to its package
        return new Field(
                component.getName(),
                accessor,
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.getType().isRecord() || component.getType() == List.class);
    }

    private static UnreadableMessage missing(String pointer) {
        return new UnreadableMessage("missing-field", pointer + " is missing");
    }

    private record Field(String name, Method accessor, boolean required, boolean deep) {

        void check(Object owner, String ownersPointer) {
            Object value = read(owner);
            if (value == null && required) {
                throw missing(ownersPointer + "/" + name);
            }
            if (value != null && deep) {
                RequiredFields.check(value, ownersPointer + "/" + name);
            }
        }

        private @Nullable Object read(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }
}
