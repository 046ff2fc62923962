package millrace.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of a table that keep a record, one for each component and called like it; looked at once, then only read and written. */
public final class RecordColumns<R extends Record> {

    private final Constructor<R> constructor;
    private final List<Column> columns;

    private record Column(String name, Method read, KeptValue kind, Class<?> type) {}

    /** {@code called}: the columns that have other names than their components. */
    public RecordColumns(Class<R> type, Map<String, String> called) {
        var components = type.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(impossible);
        }
        constructor.setAccessible(true);
        columns = Stream.of(components)
                .map(component ->
                        column(component, called.getOrDefault(component.getName(), underscored(component.getName()))))
                .toList();
    }

    private static Column column(RecordComponent component, String name) {
        component.getAccessor().setAccessible(true);
        return new Column(name, component.getAccessor(), KeptValue.of(component.getType()), component.getType());
    }

    private static String underscored(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The names of the columns, in the order in which they are read and written. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The record in a row; its first column is at this index. */
    public R read(ResultSet row, int first) throws SQLException {
        var values = new ArrayList<>(columns.size());
        for (var column : columns) {
            values.add(column.kind().read(row, first + values.size(), column.type()));
        }
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("a row that is no " + constructor.getDeclaringClass(), refused);
        }
    }

    /** Sets the parameters of a statement from this index on; returns the index behind the last one. */
    public int write(R values, PreparedStatement statement, int first) throws SQLException {
        var index = first;
        for (var column : columns) {
            try {
                column.kind().write(column.read().invoke(values), statement, index++);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return index;
    }
}
