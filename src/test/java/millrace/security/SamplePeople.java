package millrace.security;

import java.util.Set;
import millrace.directory.Directory;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.Team;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestComponent;

/** People of several roles who can sign in, for tests of doors. */
@TestComponent
public class SamplePeople implements SmartInitializingSingleton {

    public static final String PASSWORD = "a password for tests";

    private final Directory directory;
    private final Passwords passwords;

    SamplePeople(Directory directory, Passwords passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    @Override
    public void afterSingletonsInstantiated() {
        add("dora", Role.AGENT);
        add("mona", Role.MANAGER);
        add("rita", Role.REQUESTER);
        add("ines", Role.INTEGRATION);
        add("dirk", Role.DESIGNER);
        add("anna", Role.ADMIN);
        directory.register(new Team("service-desk", "Service desk", null, true, Set.of("dora")));
    }

    private void add(String key, Role role) {
        String name = Character.toUpperCase(key.charAt(0)) + key.substring(1);
        directory.register(new Person(key, name, key + "@example.org", Person.Kind.HUMAN, true, Set.of(role)));
        passwords.set(key, PASSWORD);
    }
}
