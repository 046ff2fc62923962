package millrace.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who sees which record, of whatever practice: {@link VisibilityRule} asked by number, for whoever acts. */
@Service
public class Sight {

    private final List<RecordKind> kinds;
    private final JdbcClient jdbc;
    private final VisibilityRule rule;
    private final Actors actors;

    Sight(List<RecordKind> kinds, JdbcClient jdbc, VisibilityRule rule, Actors actors) {
        this.kinds = List.copyOf(kinds);
        this.jdbc = jdbc;
        this.rule = rule;
        this.actors = actors;
    }

    /**
     * The record, if whoever acts may see it.
     *
     * @throws UnknownRecord when there is no such record, or none that they may know of
     */
    public Sighted of(String number) {
        return find(number).orElseThrow(() -> new UnknownRecord(number));
    }

    /** The record, if there is one and whoever acts may see it. */
    public Optional<Sighted> find(String number) {
        return visible(List.of(number)).isEmpty()
                ? Optional.empty()
                : Optional.of(new Sighted(number, actors.current()));
    }

    /** Those of these records that whoever acts may see. */
    public Set<String> visible(Collection<String> numbers) {
        return visible(numbers, actors.current());
    }

    private Set<String> visible(Collection<String> numbers, Actor actor) {
        var seen = new HashSet<String>();
        for (var kind : kinds) {
            var own = numbers.stream().filter(kind::has).toArray(String[]::new);
            if (own.length > 0) {
                kind.writer().run();
                jdbc.sql("select r.number from %s r where r.number = any(:numbers) and %s"
                                .formatted(kind.table(), rule.condition(actor, "r")))
                        .param("numbers", own)
                        .params(rule.parameters(actor))
                        .query(String.class)
                        .list()
                        .forEach(seen::add);
            }
        }
        return seen;
    }

    /** Whether this would be a record of ours, and whoever acts may not know whether there is one. */
    public boolean hides(String number) {
        return hides(number, actors.current());
    }

    /**
     * The same for an external system that tells what happened, such as a supplier's answer: it reaches what everybody who works
     * here may know of, although it reads only what it reported.
     */
    public boolean hidesFromMessages(String number) {
        var actor = actors.current();
        var roles = new HashSet<>(actor.roles());
        roles.add(Role.AGENT);
        return hides(number, new Actor(actor.person(), actor.teams(), roles));
    }

    /** Whether a record of ours would have this number. */
    boolean isOurs(String number) {
        return kinds.stream().anyMatch(kind -> kind.has(number));
    }

    private boolean hides(String number, Actor actor) {
        return isOurs(number) && visible(List.of(number), actor).isEmpty();
    }

    /** A pattern of everything that reads like the number of a record. */
    String numbers() {
        return kinds.stream().map(RecordKind::prefix).collect(Collectors.joining("|", "\\b(?:", ")-\\d+\\b"));
    }
}
