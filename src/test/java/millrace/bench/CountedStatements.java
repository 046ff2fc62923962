package millrace.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what is sent to the database: every statement executed by its text, a batch as one. */
class CountedStatements extends DelegatingDataSource {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    CountedStatements(DataSource database) {
        super(database);
    }

    long count() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** The statements and how often they were executed, the most frequent first; {@link #forget} starts anew. */
    String list(double of) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, LongAdder> one) ->
                                one.getValue().sum())
                        .reversed())
                .map(one -> "%7.2f  %s"
                        .formatted(one.getValue().sum() / of, one.getKey().replaceAll("\\s+", " ")))
                .collect(Collectors.joining("\n"));
    }

    void forget() {
        counts.clear();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(Connection.class, (self, method, arguments) -> {
            var answer = call(connection, method, arguments);
            return answer instanceof PreparedStatement statement ? counted(statement, (String) arguments[0]) : answer;
        });
    }

    private PreparedStatement counted(PreparedStatement statement, String text) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                counts.computeIfAbsent(text, first -> new LongAdder()).increment();
            }
            return call(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
