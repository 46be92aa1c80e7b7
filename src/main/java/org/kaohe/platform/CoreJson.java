package org.kaohe.platform;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;
import org.kaohe.policydesk.CheckReport;

/** Staff numbers and periods as the plain texts they are, and no null in a list; the core itself knows no JSON. */
@Singleton
final class CoreJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        var module = new SimpleModule("kaohe-core");
        module.addSerializer(StaffNo.class, ToStringSerializer.instance);
        module.addSerializer(Period.class, ToStringSerializer.instance);
        module.addDeserializer(StaffNo.class, new Text<>(StaffNo.class, CoreJson::staffNo));
        module.addDeserializer(Period.class, new Text<>(Period.class, Period::parse));
        module.addDeserializer(BigDecimal.class, new HandyNumber());
        json.registerModule(module);
        // Days are texts: a number would be read as days since 1970.
        json.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
        json.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
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

    /** A number that can be calculated with. */
    private static final class HandyNumber extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        HandyNumber() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
            if (number != null && !Decimals.isHandy(number)) {
                throw context.weirdStringException(parser.getText(), handledType(), "too many digits");
            }
            return number;
        }
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
        protected T _deserialize(String text, DeserializationContext context) throws IOException {
            Optional<T> value = reader.apply(text);
            if (value.isEmpty()) {
                throw context.weirdStringException(text, handledType(), "not of its written form");
            }
            return value.get();
        }
    }
}
