package millrace.security.password;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: Argon2id with what OWASP's password storage cheat sheet asks for (19 MiB, two rounds). Each hash names
 * its method, so that older ones still work; they are replaced when their owner signs in.
 */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int THREADS = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int OLD_COST = 10;

    @Bean
    PasswordEncoder passwordEncoder() {
        PasswordEncoder argon = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, THREADS, MEMORY_KIB, ROUNDS);
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new InTurn(argon), "bcrypt", new BCryptPasswordEncoder(OLD_COST)));
    }

    /** Computes as many hashes at once as there are processors: a flood of guesses must not take all of the memory. */
    private static final class InTurn implements PasswordEncoder {

        private final PasswordEncoder encoder;
        private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

        InTurn(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public String encode(CharSequence password) {
            turns.acquireUninterruptibly();
            try {
                return encoder.encode(password);
            } finally {
                turns.release();
            }
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            turns.acquireUninterruptibly();
            try {
                return encoder.matches(password, hash);
            } finally {
                turns.release();
            }
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return encoder.upgradeEncoding(hash);
        }
    }
}
