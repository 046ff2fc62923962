package millrace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Runs the whole product for a test: on random ports of this machine, with an empty database of its own for each Spring context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "management.server.port=0",
            "millrace.admin.password=correct horse battery",
            "millrace.requests-per-minute.person=1000000",
            "millrace.requests-per-minute.address=1000000"
        })
@ContextConfiguration(initializers = {TestDatabase.class, RememberedHashes.class})
public @interface MillraceTest {}
