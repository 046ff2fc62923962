package millrace.security.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about the access log.
 *
 * @param kept how long its entries stay
 */
@ConfigurationProperties("millrace.access-log")
public record AccessSettings(@DefaultValue("P180D") Duration kept) {

    public AccessSettings {
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("millrace.access-log.kept must be at least P1D");
        }
    }
}
