package millrace.security;

import java.util.List;
import java.util.Set;
import millrace.database.StartRefused;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.security.password.PasswordPolicy;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Outside demo mode: nobody gets in with a well-known password, and somebody can get in at all. */
@Component
@Order
@ConditionalOnProperty(name = "millrace.demo", havingValue = "false", matchIfMissing = true)
class FirstAdministrator implements SmartInitializingSingleton {

    static final List<String> DEMO_PEOPLE = List.of(
            "admin", "desk", "ops", "manager", "ops2", "approver", "cab", "owner", "designer", "user", "integration");

    private final Directory directory;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final String secret;

    FirstAdministrator(
            Directory directory,
            Passwords passwords,
            PasswordPolicy policy,
            @Value("${millrace.admin.password:}") String secret) {
        this.directory = directory;
        this.passwords = passwords;
        this.policy = policy;
        this.secret = secret;
    }

    @Override
    public void afterSingletonsInstantiated() {
        refuseDemoPasswords();
        if (!passwords.anyoneWith(Role.ADMIN)) {
            create();
        }
    }

    private void refuseDemoPasswords() {
        List<String> open = DEMO_PEOPLE.stream()
                .filter(person -> passwords.matches(person, Passwords.OF_DEMO_PEOPLE))
                .toList();
        if (!open.isEmpty()) {
            throw new StartRefused(
                    "the password of demo mode still works for " + String.join(", ", open)
                            + ": use another database, or delete their rows from millrace.credential, before starting without demo mode");
        }
    }

    private void create() {
        if (secret.isBlank()) {
            throw new StartRefused("nobody could sign in as administrator: give the first one's password in the setting"
                    + " millrace.admin.password (environment MILLRACE_ADMIN_PASSWORD), or start in demo mode");
        }
        policy.complaint(secret, "admin", "Administrator").ifPresent(wrong -> {
            throw new StartRefused("the first administrator's password (millrace.admin.password) " + wrong);
        });
        directory.register(
                new Person("admin", "Administrator", null, Person.Kind.HUMAN, true, Set.of(Role.ADMIN, Role.AGENT)));
        passwords.set("admin", secret);
    }
}
