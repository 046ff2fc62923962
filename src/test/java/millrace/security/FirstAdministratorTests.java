package millrace.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import millrace.MillraceTest;
import millrace.database.StartRefused;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.security.password.PasswordPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Outside demo mode the product starts with an administrator and without well-known passwords, or not at all. */
@MillraceTest
@Transactional
class FirstAdministratorTests {

    @Autowired
    private Directory directory;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PasswordPolicy policy;

    @Test
    void makesTheFirstAdministratorFromTheSecret() {
        assertThat(passwords.matches("admin", "correct horse battery")).isTrue();
        assertThat(directory.actor("admin"))
                .hasValueSatisfying(admin -> assertThat(admin.is(Role.ADMIN)).isTrue());
    }

    @Test
    void leavesTheAdministratorAloneWhenThereIsOne() {
        start("another long secret").run();
        assertThat(passwords.matches("admin", "another long secret")).isFalse();
    }

    @Test
    void refusesToStartWithoutAnyAdministrator() {
        directory.setPersonActive("admin", false);
        assertThatThrownBy(start("")::run)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("millrace.admin.password");
        assertThatThrownBy(start("short")::run).isInstanceOf(StartRefused.class).hasMessageContaining("12 characters");
        assertThatThrownBy(start("administrator1234")::run)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("the name");
        assertThatCode(start("a secret that is long")::run).doesNotThrowAnyException();
    }

    @Test
    void refusesToStartWhileADemoPasswordWorks() {
        directory.register(new Person("ops", "Ops", null, Person.Kind.HUMAN, true, Set.of(Role.AGENT)));
        passwords.set("ops", Passwords.OF_DEMO_PEOPLE);
        assertThatThrownBy(start("")::run).isInstanceOf(StartRefused.class).hasMessageContaining("still works for ops");
    }

    private Runnable start(String secret) {
        return new FirstAdministrator(directory, passwords, policy, secret)::afterSingletonsInstantiated;
    }
}
