package millrace.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import millrace.engine.model.NothingShipped;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test on the engine alone, with the sample models and a real database. All share one context: engine-rest finds its engine in
 * a static registry, so a second context in the same JVM would answer for the first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {EngineTestContext.class, NothingShipped.class, SampleModels.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.flyway.enabled=false",
            "management.endpoints.web.exposure.include=health",
            "management.server.port=-1"
        })
public @interface EngineTest {}
