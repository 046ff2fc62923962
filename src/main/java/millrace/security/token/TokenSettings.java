package millrace.security.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about tokens.
 *
 * @param days how long a token is good when its maker does not say
 * @param longestDays how long it is good at most
 */
@ConfigurationProperties("millrace.token")
public record TokenSettings(@DefaultValue("90") int days, @DefaultValue("365") int longestDays) {

    public TokenSettings {
        if (days < 1 || longestDays < days) {
            throw new IllegalArgumentException(
                    "millrace.token.days must be at least 1 and at most millrace.token.longest-days");
        }
    }
}
