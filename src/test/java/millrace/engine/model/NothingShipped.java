package millrace.engine.model;

import java.net.URL;
import java.net.URLClassLoader;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The engine without the models of the product, whose beans are not there either. */
// a configuration of its own, which the product beside it does not find
@TestComponent
@Configuration(proxyBeanMethods = false)
public class NothingShipped {

    @Bean
    ShippedModels shippedModels() {
        ClassLoader empty = new URLClassLoader(new URL[0], null);
        return new ShippedModels(new PathMatchingResourcePatternResolver(empty));
    }
}
