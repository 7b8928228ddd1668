package goldthread.returns.feed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One field of the API.
/// @param path     where it stands, as in `social_care_episodes[].referral_date`
/// @param least    least length of a text, inclusive     @param greatest greatest length, inclusive
/// @param required whether its record is nothing without it
record FeedField(String path, Type type, int least, int greatest, @Nullable Pattern pattern, boolean required) {

    enum Type { STRING, DATE, BOOLEAN, INTEGER }

    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /// Whether it is a field of the records in this array.
    boolean within(String array) {
        return path.equals(array + "." + name());
    }

    /// Why the schema would refuse a value, without the value; null when it would not.
    @Nullable String refusal(JsonNode value) {
        return switch (type) {
            case BOOLEAN -> value.isBoolean() ? null : path + ": is not true or false";
            case INTEGER -> value.isIntegralNumber() ? null : path + ": is not a whole number";
            case DATE -> isDate(value) ? null : path + ": is not a date";
            case STRING -> text(value);
        };
    }

    private @Nullable String text(JsonNode value) {
        if (!value.isString()) {
            return path + ": is not a text";
        }
        int length = value.stringValue().codePointCount(0, value.stringValue().length());
        if (length < least || length > greatest) {
            return path + ": has " + length + " characters, and " + (least == greatest ? "must have " + least
                    : length < least ? "must have at least " + least : "may have " + greatest);
        }
        return pattern == null || pattern.matcher(value.stringValue()).matches() ? null
                : path + ": has other characters than the API allows";
    }

    private static boolean isDate(JsonNode value) {
        try {
            return value.isString() && LocalDate.parse(value.stringValue()) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
