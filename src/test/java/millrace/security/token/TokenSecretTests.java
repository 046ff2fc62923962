package millrace.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** What the secret of a token looks like, and what is taken for one. */
class TokenSecretTests {

    private final String secret = TokenSecret.random(new SecureRandom());

    @Test
    void isFoundByScannersOfLeakedSecrets() {
        assertThat(secret).matches("mlr_[0-9A-Za-z]{49}");
        assertThat(TokenSecret.isPlausible(secret)).isTrue();
    }

    @Test
    void isAnotherOneEachTime() {
        assertThat(TokenSecret.random(new SecureRandom())).isNotEqualTo(secret);
    }

    @Test
    void recognisesAMistypedOne() {
        char last = secret.charAt(20);
        String mistyped = secret.substring(0, 20) + (last == 'x' ? 'y' : 'x') + secret.substring(21);
        assertThat(TokenSecret.isPlausible(mistyped)).isFalse();
        assertThat(TokenSecret.isPlausible(secret.substring(1))).isFalse();
        assertThat(TokenSecret.isPlausible("")).isFalse();
    }

    @Test
    void writesNumbersWithLeadingZeros() {
        SecureRandom zeros = new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                java.util.Arrays.fill(bytes, (byte) 0);
            }
        };
        String smallest = TokenSecret.random(zeros);
        assertThat(smallest).startsWith("mlr_" + "0".repeat(43));
        assertThat(TokenSecret.isPlausible(smallest)).isTrue();
    }

    @Test
    void isKeptAsADigestThatAnyToolComputes() {
        assertThat(TokenSecret.digest("abc"))
                .asHexString()
                .isEqualToIgnoringCase("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
