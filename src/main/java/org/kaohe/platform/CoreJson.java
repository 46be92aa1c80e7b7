package org.kaohe.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.kaohe.policydesk.CheckReport;

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
        json.addMixIn(CheckReport.class, WithoutNulls.class);
        json.addMixIn(CheckReport.Line.class, WithoutNulls.class);
        json.addMixIn(CheckReport.Case.class, WithoutNulls.class);
    }

    /** The report of a check leaves out what it could not reach; its package knows no JSON to say so itself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}

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
