package millrace.incident;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import millrace.database.OfTransaction;
import millrace.record.StaleRecord;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The incidents that a transaction has to do with: each is read once, is one and the same for all who change it, and is
 * written once, at the end or before the database is asked about it.
 */
@Component
class IncidentsAtHand {

    private final Incidents incidents;
    private final OfTransaction<Hand> hands = new OfTransaction<>(Hand::new, this::write);

    IncidentsAtHand(Incidents incidents) {
        this.incidents = incidents;
    }

    /** What one transaction has. */
    private record Hand(
            Map<String, Incident> read,
            Set<String> locked,
            Set<String> met,
            Set<Incident> changed,
            Set<String> reported) {
        Hand() {
            this(new HashMap<>(), new HashSet<>(), new HashSet<>(), new LinkedHashSet<>(), new HashSet<>());
        }
    }

    Optional<Incident> find(String number) {
        var hand = hands.get();
        if (hand.isEmpty()) {
            return incidents.findByNumber(number);
        }
        var read = hand.get().read();
        if (!read.containsKey(number)) {
            incidents.findByNumber(number).ifPresent(incident -> read.put(number, incident));
        }
        return Optional.ofNullable(read.get(number));
    }

    /** The incident of that number, if the condition on its row holds as it stands now; locked is as others have left it. */
    Optional<Incident> find(String number, String condition, Map<String, ?> parameters, boolean locked) {
        var values = new HashMap<String, Object>(parameters);
        values.put("number", number);
        var sql = "i.number = :number and " + condition + (locked ? " for update" : "");
        return met(sql, values).or(() -> {
            flush();
            var found = incidents.find(sql, values).stream().findFirst().map(locked ? this::locked : this::known);
            hands.get().filter(hand -> locked && found.isPresent()).ifPresent(hand -> hand.met()
                    .add(question(sql, values)));
            return found;
        });
    }

    /** Nobody else changes what is locked, so its row still meets the condition until this transaction saves it. */
    private Optional<Incident> met(String sql, Map<String, Object> values) {
        return hands.get()
                .filter(hand -> hand.met().contains(question(sql, values)))
                .map(hand -> hand.read().get((String) values.get("number")));
    }

    // lists among the values compare by what they hold
    private static String question(String sql, Map<String, Object> values) {
        return sql + Arrays.deepToString(new TreeMap<>(values).values().toArray());
    }

    private Incident known(Incident read) {
        return hands.get()
                .map(hand -> hand.read().computeIfAbsent(read.number(), unknown -> read))
                .orElse(read);
    }

    /** The incident, locked; for the practice, whoever acts. */
    Optional<Incident> lock(String number) {
        return find(number, "true", Map.of(), true);
    }

    /** The open duplicates of an incident, locked, oldest first. */
    List<Incident> openDuplicates(String number) {
        // what it is told itself changes nothing about those who name it
        hands.get().ifPresent(hand -> write(hand, changed -> !changed.number().equals(number)));
        return incidents.findOpenDuplicates(number).stream().map(this::locked).toList();
    }

    private Incident locked(Incident read) {
        return hands.get()
                .map(hand -> hand.locked().add(read.number())
                        ? keep(hand, read)
                        : hand.read().get(read.number()))
                .orElse(read);
    }

    private static Incident keep(Hand hand, Incident incident) {
        hand.read().put(incident.number(), incident);
        return incident;
    }

    /** The incident that a sender knows by this id. */
    Optional<Incident> correlated(String source, String correlationId, String sender) {
        flush();
        return incidents.findByCorrelation(source, correlationId, sender);
    }

    /** The open incidents that somebody has, locked, oldest first. */
    List<Incident> openOf(String person) {
        flush();
        return incidents.findOpenOf(person).stream().map(this::locked).toList();
    }

    /** The open incidents that a team has, locked, oldest first. */
    List<Incident> openOfTeam(String team) {
        flush();
        return incidents.findOpenOfTeam(team).stream().map(this::locked).toList();
    }

    /** The open incidents of named people that name somebody, locked, oldest first. */
    List<Incident> openNaming(String person) {
        flush();
        return incidents.findOpenNaming(person).stream().map(this::locked).toList();
    }

    long nextNumber() {
        return incidents.nextNumber();
    }

    /** Writes a new incident, with what becomes of it in this transaction; nobody else knows of it before. */
    Incident add(Incident incident) {
        var hand = hands.get();
        if (hand.isEmpty()) {
            write(incident);
            return incident;
        }
        hand.get().changed().add(incident);
        return locked(incident);
    }

    /** Remembers for this transaction that the incident is a new report. */
    void reported(Incident incident) {
        hands.get().ifPresent(hand -> hand.reported().add(incident.number()));
    }

    /** Whether the incident is a new report of this transaction. */
    boolean isReported(String number) {
        return hands.get().filter(hand -> hand.reported().contains(number)).isPresent();
    }

    /**
     * Writes the incident at the end; the first time at once, unless its row is locked already, because everybody takes
     * the row of the record before those of its process.
     */
    void save(Incident incident) {
        hands.get().ifPresent(mine -> mine.met().clear());
        var hand = hands.get().filter(mine -> mine.read().get(incident.number()) == incident);
        if (hand.isEmpty() || hand.get().locked().add(incident.number())) {
            write(incident);
        } else {
            hand.get().changed().add(incident);
        }
    }

    /** Writes what was changed, so that queries find it. */
    void flush() {
        hands.get().ifPresent(this::write);
    }

    private void write(Hand hand) {
        write(hand, all -> true);
    }

    private void write(Hand hand, Predicate<Incident> which) {
        var now = hand.changed().stream().filter(which).toList();
        now.forEach(this::write);
        hand.changed().removeAll(now);
    }

    private void write(Incident incident) {
        try {
            incidents.save(incident);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleRecord(incident.number(), incident.version(), incident.version() + 1);
        }
    }
}
