package millrace.database;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** Lets the engine wait for its tables, which it does not make itself. */
final class EngineAfterSchema implements DependsOnDatabaseInitializationDetector {

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return Stream.of("processEngineConfigurationImpl", "processEngineFactoryBean")
                .filter(beans::containsBeanDefinition)
                .collect(Collectors.toSet());
    }
}
