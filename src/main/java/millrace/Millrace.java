package millrace;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** IT service management in which the process model is the software. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Millrace {

    public static void main(String[] args) {
        try {
            SpringApplication.run(Millrace.class, args);
        } catch (RuntimeException alreadySaid) {
            // Spring has reported it; leave even if a thread of a library would stay
            System.exit(1);
        }
    }

    /** The one clock, in UTC; tests and sample data bring their own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
