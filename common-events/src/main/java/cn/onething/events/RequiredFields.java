package cn.onething.events;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Every component of a message that is not marked nullable must be there. */
final class RequiredFields {
    private static final Map<Class<?>, List<RecordComponent>> REQUIRED = new ConcurrentHashMap<>();

    private RequiredFields() {}

    static void check(Object message) {
        for (RecordComponent component : REQUIRED.computeIfAbsent(message.getClass(), RequiredFields::requiredOf)) {
            Object value = read(component, message);
            if (value == null) {
                throw new UnreadableMessage("missing-field", "/" + component.getName() + " is missing");
            }
        }
    }

    private static List<RecordComponent> requiredOf(Class<?> type) {
        return List.of(type.getRecordComponents()).stream()
                .filter(component -> !component.getType().isPrimitive())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .toList();
    }

    private static @Nullable Object read(RecordComponent component, Object message) {
        try {
            return component.getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
