package org.covenanttracker.scorecard;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/// A record's components by name, in the order in which they are declared.
final class Members {

    /// The JDK looks components up anew at every call, which took most of the time of writing a card.
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Members() {}

    static Map<String, Object> of(Record value) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS.get(value.getClass())) {
            members.put(name(component), read(component, value));
        }
        return members;
    }

    /// `final` is a word of the language, so a component cannot bear it.
    private static String name(RecordComponent component) {
        return component.getName().equals("isFinal") ? "final" : component.getName();
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
