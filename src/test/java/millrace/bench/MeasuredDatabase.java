package millrace.bench;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** Counts the statements of a whole product, and tells the number with its metrics. */
class MeasuredDatabase {

    static final String STATEMENTS = "bench.statements";

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new CountedStatements(database) : bean;
            }
        };
    }

    @Bean
    MeterBinder statements(DataSource database) {
        return registry -> FunctionCounter.builder(STATEMENTS, (CountedStatements) database, CountedStatements::count)
                .register(registry);
    }
}
