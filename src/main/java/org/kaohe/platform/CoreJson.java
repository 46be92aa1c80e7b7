package org.kaohe.platform;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** Staff numbers and periods as the plain texts they are; the core itself knows no JSON. */
@Singleton
final class CoreJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        var module = new SimpleModule("kaohe-core");
        module.addSerializer(StaffNo.class, ToStringSerializer.instance);
        module.addSerializer(Period.class, ToStringSerializer.instance);
        module.addDeserializer(StaffNo.class, new Text<>(StaffNo.class, CoreJson::staffNo));
        module.addDeserializer(Period.class, new Text<>(Period.class, Period::parse));
        json.registerModule(module);
    }

    private static Optional<StaffNo> staffNo(String text) {
        return StaffNo.isValid(text) ? Optional.of(new StaffNo(text)) : Optional.empty();
    }

    /** Reads a value from its written form and says of any other text that it does not fit. */
    private static final class Text<T> extends FromStringDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, Optional<T>> reader;

        Text(Class<T> type, Function<String, Optional<T>> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) throws java.io.IOException {
            Optional<T> value = reader.apply(text);
            if (value.isEmpty()) {
                throw context.weirdStringException(text, handledType(), "not of its written form");
            }
            return value.get();
        }
    }
}
