package millrace.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.SentFields;
import millrace.record.StaleRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for whoever keeps calendars, by their fields in the API: managers and administrators; everybody else gets
 * {@link millrace.directory.NotAllowed}. Every correction is a new version. What cannot be used is {@link InvalidInput}, what somebody
 * corrected meanwhile {@link StaleRecord}.
 */
@Service
@Transactional
public class CalendarManagement {

    private static final Set<String> FIELDS = Set.of("name", "week", "holidays", "closedDays", "exceptions");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final String REASON = "reason";
    private static final int LONG = 200;
    private static final int PROSE = 2_000;
    private static final Duration LONGEST_BREAK = Duration.ofDays(366);

    private final Calendars calendars;
    private final BusinessCalendars readers;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    CalendarManagement(
            Calendars calendars,
            BusinessCalendars readers,
            Actors actors,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.calendars = calendars;
        this.readers = readers;
        this.actors = actors;
        this.clock = clock;
        this.facts = facts;
    }

    /** Whether they keep calendars. */
    public static boolean keeps(Actor actor) {
        return actor.is(Role.MANAGER, Role.ADMIN);
    }

    /** Adds a calendar. */
    public CalendarVersion add(Map<String, Object> sent) {
        var actor = keeper("add calendars");
        var key = new SentFields(only(sent, "key"), Set.of("key")).required("key", null, 64);
        if (!KEY.matcher(key).matches()) {
            throw new InvalidInput("key", "key: must have 1 to 64 small letters, digits or hyphens, a letter first.");
        }
        var fields = new SentFields(without(sent, "key", REASON), FIELDS);
        var added = new CalendarVersion(
                key,
                1,
                fields.required("name", null, LONG),
                used(key, 1, CalendarFields.read(fields, null)),
                actor.person(),
                clock.instant(),
                reason(sent, "Added"),
                List.of());
        if (!calendars.save(added)) {
            throw new InvalidInput("key", "key: there is a calendar '%s' already.".formatted(key));
        }
        readers.forgetUnlessKept(key, 1);
        return added;
    }

    /**
     * Puts a new version in force, unless nothing is different.
     *
     * @param seenVersion null is any version
     */
    public CalendarVersion correct(String key, Map<String, Object> sent, Long seenVersion) {
        var actor = keeper("correct the calendar " + key);
        var before = calendars.toCorrect(key).orElseThrow(() -> new UnknownCalendar(key));
        var after = wanted(before, sent, seenVersion, actor);
        if (after.changes().isEmpty()) {
            return before;
        }
        if (after.reason() == null) {
            throw new InvalidInput(REASON, "reason: say why, for those who read it later.");
        }
        calendars.save(after);
        readers.forgetUnlessKept(key, after.version());
        facts.publishEvent(new CalendarCorrected(key, before.version(), after.version(), after.changes()));
        return after;
    }

    /** What such a correction would do; nothing is kept. */
    @Transactional(readOnly = true)
    public Correction preview(String key, Map<String, Object> sent, Long seenVersion) {
        var actor = keeper("correct the calendar " + key);
        var before = readers.latest(key);
        var after = wanted(before, sent, seenVersion, actor);
        return new Correction(after, nextYear(before), nextYear(after));
    }

    private Duration nextYear(CalendarVersion version) {
        var now = clock.instant();
        return BusinessCalendar.of(version.key(), version.version(), version.hours())
                .between(now, now.plus(Duration.ofDays(365)));
    }

    private CalendarVersion wanted(CalendarVersion before, Map<String, Object> sent, Long seenVersion, Actor actor) {
        if (before.key().equals(BusinessCalendar.ALWAYS)) {
            throw new Refusal(
                    "calendar-stays", "Day and night is day and night; add a calendar of other hours instead.");
        }
        if (seenVersion != null && seenVersion != before.version()) {
            throw new StaleRecord("The calendar " + before.key(), seenVersion, before.version());
        }
        var fields = new SentFields(without(sent, REASON), FIELDS);
        int version = before.version() + 1;
        var name = fields.required("name", before.name(), LONG);
        var hours = used(before.key(), version, CalendarFields.read(fields, before.hours()));
        return new CalendarVersion(
                before.key(),
                version,
                name,
                hours,
                actor.person(),
                clock.instant(),
                reason(sent, null),
                CalendarDifferences.between(before.name(), before.hours(), name, hours));
    }

    /** The hours, if anybody can be reached in them: a clock in hours without an opening would never end. */
    private BusinessHours used(String key, int version, BusinessHours hours) {
        var now = clock.instant();
        var next = BusinessCalendar.of(key, version, hours).nextOpening(now);
        if (Duration.between(now, next).compareTo(LONGEST_BREAK) > 0) {
            throw new InvalidInput("closedDays", "closedDays: there has to be an opening within a year from now.");
        }
        return hours;
    }

    private Actor keeper(String action) {
        actors.current().require(action, Role.MANAGER, Role.ADMIN);
        return actors.current();
    }

    private static String reason(Map<String, Object> sent, String otherwise) {
        var said = new SentFields(only(sent, REASON), Set.of(REASON)).prose(REASON, null, PROSE);
        return said == null ? otherwise : said;
    }

    private static Map<String, Object> only(Map<String, Object> sent, String name) {
        var one = new HashMap<>(sent);
        one.keySet().retainAll(Set.of(name));
        return one;
    }

    private static Map<String, Object> without(Map<String, Object> sent, String... names) {
        var others = new HashMap<>(sent);
        others.keySet().removeAll(Set.of(names));
        return others;
    }
}
