package millrace.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are good enough. */
class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy(false);

    @ParameterizedTest
    @CsvSource({
        "short, at least 12 characters",
        "elevenchars, at least 12 characters",
        "password1234, too easy to guess",
        "qwertyuiop12, too easy to guess",
        "aaaaaaaaaaaaaaaa, too easy to guess",
        "P@ssw0rd1234, too easy to guess",
        "xkqz-Dkowalski-9, the name",
        "my own Kowalski 77, the name",
        "7 millrace wheels, the name"
    })
    void saysWhatIsWrong(String password, String why) {
        assertThat(policy.complaint(password, "dkowalski", "Dana Kowalski"))
                .hasValueSatisfying(wrong -> assertThat(wrong).contains(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse battery", "vier gelbe Kamele im Schnee", "tQ9-vLm2-xZ7w", "пароль из семи слов"})
    void asksForNoSignsWhereItIsLong(String password) {
        assertThat(policy.complaint(password, "dkowalski", "Dana Kowalski")).isEmpty();
    }

    @Test
    void takesLongOnesUpToALimit() {
        String long128 = "four brown dogs ".repeat(8);
        assertThat(policy.complaint(long128, "ops", "Omar")).isEmpty();
        assertThat(policy.complaint(long128 + "!", "ops", "Omar")).hasValue("has at most 128 characters");
    }

    @Test
    void leavesTheSamplePeopleAlone() {
        assertThat(new PasswordPolicy(true).complaint("millrace", "ops", "Omar"))
                .isEmpty();
    }
}
