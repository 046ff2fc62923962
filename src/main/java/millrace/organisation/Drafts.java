package millrace.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import millrace.directory.Person;
import millrace.directory.Position;
import millrace.directory.Role;
import millrace.directory.Team;
import millrace.record.InvalidInput;
import millrace.record.SentFields;

/** People and teams as somebody wants them: as they were, with the fields that were named, each looked at by itself. */
final class Drafts {

    static final String TEAMS = "teams";
    private static final Set<String> OF_PERSON =
            Set.of("name", "email", "kind", "active", "roles", "manager", "department", "vip", "deputy", TEAMS);
    private static final Set<String> OF_TEAM = Set.of("name", "lead", "active", "members");
    private static final List<String> OURS = List.of("millrace", "nobody");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int LONGEST = 200;

    private Drafts() {}

    /** The key in what was sent about somebody new. */
    static String key(Map<String, Object> sent) {
        if (sent.get("key") instanceof String key && !key.isBlank()) {
            return key;
        }
        throw new InvalidInput("key", "key: must be a text that is not empty.");
    }

    /** What was sent, without the key. */
    static Map<String, Object> withoutKey(Map<String, Object> sent) {
        var others = new HashMap<>(sent);
        others.remove("key");
        return others;
    }

    /** The person; {@code before} is null for somebody new, who asks for help unless said otherwise. */
    static Person person(String key, Person before, Map<String, Object> sent) {
        var fields = new SentFields(sent, OF_PERSON);
        var was = before == null ? Position.UNKNOWN : before.position();
        var email = fields.text("email", before == null ? null : before.email(), LONGEST);
        if (email != null && !MAIL.matcher(email).matches()) {
            throw new InvalidInput("email", "email: must look like name@example.org.");
        }
        if (OURS.contains(key)) {
            throw new InvalidInput("key", "key: '%s' is how the product signs; take another one.".formatted(key));
        }
        var name = fields.required("name", before == null ? null : before.name(), LONGEST);
        var kind = fields.one("kind", Person.Kind.class, before == null ? Person.Kind.HUMAN : before.kind());
        var active = fields.flag("active", before == null || before.active());
        var roles = fields.several("roles", Role.class, before == null ? Set.of(Role.REQUESTER) : before.roles());
        var position = new Position(
                fields.text("manager", was.manager(), LONGEST),
                fields.text("department", was.department(), LONGEST),
                fields.flag("vip", was.vip()),
                fields.text("deputy", was.deputy(), LONGEST));
        return keyed(() -> new Person(key, name, email, kind, active, roles, position));
    }

    /** The team; {@code before} is null for a new one. */
    static Team team(String key, Team before, Map<String, Object> sent) {
        var fields = new SentFields(sent, OF_TEAM);
        var name = fields.required("name", before == null ? null : before.name(), LONGEST);
        var lead = fields.text("lead", before == null ? null : before.lead(), LONGEST);
        var active = fields.flag("active", before == null || before.active());
        var members = fields.keys("members", before == null ? Set.of() : before.members());
        return keyed(() -> {
            var team = new Team(key, name, lead, active, members);
            return before == null || active ? team.requireOwnKey() : team;
        });
    }

    /** The teams that were named for a person; {@code before} when none were. */
    static Set<String> teams(Set<String> before, Map<String, Object> sent) {
        return new SentFields(sent, sent.keySet()).keys(TEAMS, before);
    }

    private static <T> T keyed(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrongKey) {
            throw new InvalidInput("key", "key: " + wrongKey.getMessage());
        }
    }
}
