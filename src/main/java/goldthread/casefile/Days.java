package goldthread.casefile;

import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/// Days as the log writes them, `2024-02-28`. Every entry has some, and the general way of reading them was a fifth of
/// reading an entry. What is written otherwise, or is none, goes that way.
final class Days extends StdScalarDeserializer<LocalDate> {
    private static final int MONTH = 5, DAY = 8, LENGTH = 10;
    /// Every month has as many.
    private static final int SHORTEST = 28;

    Days() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            var text = parser.getString();
            if (text.length() == LENGTH && text.charAt(MONTH - 1) == '-' && text.charAt(DAY - 1) == '-') {
                int year = number(text, 0, MONTH - 1), month = number(text, MONTH, DAY - 1), day = number(text, DAY, LENGTH);
                if (year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= SHORTEST) {
                    return LocalDate.of(year, month, day);
                }
            }
        }
        return LocalDateDeserializer.INSTANCE.deserialize(parser, context);
    }

    /// -1 where there is anything but digits.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
