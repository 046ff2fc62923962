package millrace.calendar;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The front door for whoever needs business time. Versions are kept in memory with what they worked out; which one is in force is read
 * by its key each time, so that every node and every transaction knows of a correction as soon as it counts. Whatever was begun by a
 * version while another transaction corrected it is found by its version.
 */
@Service
@Transactional(readOnly = true)
public class BusinessCalendars {

    private record Version(String key, int number) {}

    private final Calendars calendars;
    private final String byDefault;
    private final Map<Version, BusinessCalendar> known = new ConcurrentHashMap<>();

    BusinessCalendars(Calendars calendars, @Value("${millrace.calendar.default}") String byDefault) {
        this.calendars = calendars;
        this.byDefault = byDefault;
    }

    /**
     * The calendar as it counts now.
     *
     * @throws UnknownCalendar when there is none with this key
     */
    public BusinessCalendar inForce(String key) {
        return version(key, calendars.inForce(key).orElseThrow(() -> new UnknownCalendar(key)));
    }

    /**
     * The calendar as it was in that version.
     *
     * @throws UnknownCalendar when there is none with this key and version
     */
    public BusinessCalendar version(String key, int version) {
        return known.computeIfAbsent(new Version(key, version), this::read);
    }

    /** The calendar that counts where nobody chose one (the setting {@code millrace.calendar.default}). */
    public BusinessCalendar withDefault() {
        return inForce(byDefault);
    }

    /** The calendar of that key, or the default where it is null. */
    public BusinessCalendar orDefault(String key) {
        return inForce(key == null ? byDefault : key);
    }

    /** Whether there is a calendar of that key. */
    public boolean has(String key) {
        return calendars.inForce(key).isPresent();
    }

    /** All calendars by key, for forms. */
    public List<CalendarChoice> choices() {
        return calendars.all().stream()
                .map(calendar -> new CalendarChoice(calendar.key(), calendar.name()))
                .toList();
    }

    /** Everything that a calendar ever said, newest first; empty where there is none of that key. */
    public List<CalendarVersion> versions(String key) {
        return calendars.versions(key);
    }

    /** All calendars as they count now, by key. */
    public List<CalendarVersion> all() {
        return calendars.all();
    }

    /**
     * What the calendar says now.
     *
     * @throws UnknownCalendar when there is none with this key
     */
    public CalendarVersion latest(String key) {
        return calendars
                .inForce(key)
                .flatMap(number -> calendars.version(key, number))
                .orElseThrow(() -> new UnknownCalendar(key));
    }

    /** Forgets the version if this transaction does not keep it: another one of the same number will say something else. */
    void forgetUnlessKept(String key, int version) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    known.remove(new Version(key, version));
                }
            }
        });
    }

    private BusinessCalendar read(Version wanted) {
        return calendars
                .version(wanted.key(), wanted.number())
                .map(kept -> BusinessCalendar.of(kept.key(), kept.version(), kept.hours()))
                .orElseThrow(() -> new UnknownCalendar(wanted.key(), wanted.number()));
    }
}
