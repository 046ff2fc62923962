package millrace.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** How a value is kept in a column. */
enum KeptValue {
    TEXT {
        @Override
        Object read(ResultSet row, int column, Class<?> type) throws SQLException {
            return row.getString(column);
        }
    },
    CONSTANT {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        Object read(ResultSet row, int column, Class<?> type) throws SQLException {
            var name = row.getString(column);
            return name == null ? null : Enum.valueOf((Class<? extends Enum>) type, name);
        }

        @Override
        void write(Object value, PreparedStatement statement, int parameter) throws SQLException {
            super.write(value == null ? null : ((Enum<?>) value).name(), statement, parameter);
        }
    },
    TEXTS {
        @Override
        Object read(ResultSet row, int column, Class<?> type) throws SQLException {
            return List.of((String[]) row.getArray(column).getArray());
        }

        @Override
        void write(Object value, PreparedStatement statement, int parameter) throws SQLException {
            var texts = ((List<?>) value).toArray(String[]::new);
            statement.setArray(parameter, statement.getConnection().createArrayOf("text", texts));
        }
    },
    TIME {
        @Override
        Object read(ResultSet row, int column, Class<?> type) throws SQLException {
            var at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }

        @Override
        void write(Object value, PreparedStatement statement, int parameter) throws SQLException {
            if (value == null) {
                statement.setNull(parameter, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                statement.setObject(parameter, ((Instant) value).atOffset(ZoneOffset.UTC));
            }
        }
    },
    NUMBER {
        @Override
        Object read(ResultSet row, int column, Class<?> type) throws SQLException {
            return row.getInt(column);
        }

        @Override
        void write(Object value, PreparedStatement statement, int parameter) throws SQLException {
            statement.setInt(parameter, (Integer) value);
        }
    },
    YES_NO {
        @Override
        Object read(ResultSet row, int column, Class<?> type) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        void write(Object value, PreparedStatement statement, int parameter) throws SQLException {
            statement.setBoolean(parameter, (Boolean) value);
        }
    };

    /** How values of this type are kept. */
    static KeptValue of(Class<?> type) {
        if (type.isEnum()) {
            return CONSTANT;
        }
        if (type == String.class) {
            return TEXT;
        }
        if (type == List.class) {
            return TEXTS;
        }
        if (type == Instant.class) {
            return TIME;
        }
        if (type == int.class) {
            return NUMBER;
        }
        if (type == boolean.class) {
            return YES_NO;
        }
        throw new IllegalArgumentException("nobody has said how a " + type.getName() + " is kept");
    }

    abstract Object read(ResultSet row, int column, Class<?> type) throws SQLException;

    void write(Object value, PreparedStatement statement, int parameter) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.VARCHAR);
        } else {
            statement.setString(parameter, (String) value);
        }
    }
}
