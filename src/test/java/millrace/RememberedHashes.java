package millrace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Computes each hash of a run once, as slowly as the product does: tests give the same few passwords to many people, and guess the
 * same wrong ones. A run that measures remembers nothing.
 */
final class RememberedHashes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> MADE = new ConcurrentHashMap<>();
    private static final Map<Comparison, Boolean> COMPARED = new ConcurrentHashMap<>();

    private record Comparison(String password, String hash) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!Boolean.getBoolean("millrace.test.durable")) {
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordEncoder encoder ? new Remembering(encoder) : bean;
                }
            });
        }
    }

    /** The product's own way to keep passwords, asked once for each. */
    private record Remembering(PasswordEncoder encoder) implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return MADE.computeIfAbsent(password.toString(), encoder::encode);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return COMPARED.computeIfAbsent(
                    new Comparison(password.toString(), hash), it -> encoder.matches(it.password(), it.hash()));
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return encoder.upgradeEncoding(hash);
        }
    }
}
