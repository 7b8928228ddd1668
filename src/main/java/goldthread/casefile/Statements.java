package goldthread.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Several statements sent to PostgreSQL in one round trip.
final class Statements {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    Statements add(String statement, @Nullable Object... values) {
        if (!text.isEmpty()) {
            text.append(";\n");
        }
        text.append(statement);
        arguments.addAll(java.util.Arrays.asList(values));
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void execute(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(text.toString())) {
            for (int i = 0; i < arguments.size(); i++) {
                set(connection, statement, i + 1, arguments.get(i));
            }
            statement.execute();
        }
    }

    static void set(Connection connection, java.sql.PreparedStatement statement, int place, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case UUID[] ids -> statement.setArray(place, connection.createArrayOf("uuid", ids));
            case String[] texts -> statement.setArray(place, connection.createArrayOf("text", texts));
            case Long[] numbers -> statement.setArray(place, connection.createArrayOf("int8", numbers));
            case null -> statement.setObject(place, null);
            default -> statement.setObject(place, value);
        }
    }
}
