package cn.onething.events;

import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Moments as RFC 3339 text. The JDK's own parser is right as well, but its generality costs: it was a tenth of the work of
 * an answer, and compiling it kept the JIT busy for twelve seconds after every start.
 */
public final class Times {
    private Times() {}

    /** In UTC, with no more digits of a second than needed, in steps of three: like {@link Instant#toString}. */
    public static String utc(Instant moment) {
        int nanos = moment.getNano();
        int digits = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        return ITU.format(moment.atOffset(ZoneOffset.UTC), digits);
    }

    /** At an offset, to the microsecond. */
    public static String at(Instant moment, ZoneOffset offset) {
        return ITU.format(moment.atOffset(offset), 6);
    }

    /** @throws DateTimeException when the text is not an RFC 3339 date and time with an offset */
    public static Instant parse(String text) {
        OffsetDateTime parsed = ITU.parseDateTime(text);
        return parsed.toInstant();
    }

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("times");
        module.addSerializer(Instant.class, new Writer());
        module.addDeserializer(Instant.class, new Reader());
        return module;
    }

    private static final class Writer extends StdSerializer<Instant> {
        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator out, SerializationContext context) {
            out.writeString(utc(moment));
        }
    }

    private static final class Reader extends StdDeserializer<Instant> {
        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getValueAsString();
            if (text == null) {
                throw InvalidFormatException.from(in, "not a date and time", "", Instant.class);
            }
            try {
                return parse(text);
            } catch (DateTimeException e) {
                throw InvalidFormatException.from(in, "not a date and time", text, Instant.class);
            }
        }
    }
}
