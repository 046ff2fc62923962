package millrace.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import millrace.MillraceTest;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Calendars are corrected in versions, and everybody who measures by one hears of it in the same transaction. */
@MillraceTest
@Import(CalendarVersionTests.Listener.class)
class CalendarVersionTests {

    private static final Instant FRIDAY = Instant.parse("2026-12-18T15:50:00Z");

    @Autowired
    private CalendarManagement management;

    @Autowired
    private BusinessCalendars calendars;

    @Autowired
    private Listener listener;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void shipsBusinessHoursAndDayAndNight() {
        assertThat(calendars.withDefault())
                .hasToString("business-hours version 1: Mon–Fri 09:00–17:00 (Europe/Berlin)");
        assertThat(calendars.inForce("always").between(FRIDAY, FRIDAY.plusSeconds(7)))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(calendars.version("always", 1)).isEqualTo(BusinessCalendar.alwaysOpen());
        assertThat(calendars.choices()).contains(new CalendarChoice("business-hours", "Business hours"));
        assertThat(calendars.orDefault(null)).isSameAs(calendars.withDefault());
        assertThatThrownBy(() -> calendars.inForce("never")).isInstanceOf(UnknownCalendar.class);
        assertThatThrownBy(() -> management.correct("always", Map.of("name", "Never"), null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aCorrectionIsAVersionThatCountsInItsOwnTransactionAndTheOneBeforeStays() {
        add("corrected");
        var monday = Instant.parse("2026-12-21T08:50:00Z");
        assertThat(calendars.inForce("corrected").after(FRIDAY, Duration.ofHours(1)))
                .isEqualTo(monday);
        correct("corrected", Map.of("closedDays", List.of(Map.of("date", "2026-12-21", "name", "Moving house"))));
        assertThat(listener.heard)
                .contains(new CalendarCorrected("corrected", 1, 2, List.of("closed day 2026-12-21: Moving house")));
        assertThat(listener.inForce).contains(calendars.inForce("corrected"));
        assertThat(calendars.inForce("corrected").version()).isEqualTo(2);
        assertThat(calendars.inForce("corrected").after(FRIDAY, Duration.ofHours(1)))
                .isEqualTo(monday.plus(Duration.ofDays(1)));
        assertThat(calendars.version("corrected", 1).after(FRIDAY, Duration.ofHours(1)))
                .isEqualTo(monday);
        assertThat(calendars.versions("corrected"))
                .extracting(CalendarVersion::reason)
                .containsExactly("It was wrong.", "Added");
    }

    @Test
    void aCorrectionThatIsTakenBackIsForgotten() {
        add("undone");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            correct("undone", Map.of("holidays", "DE"));
            assertThat(calendars.inForce("undone").hours().holidays()).isNotNull();
            transaction.setRollbackOnly();
        });
        assertThat(calendars.inForce("undone").version()).isEqualTo(1);
        correct("undone", Map.of("name", "Another name"));
        assertThat(calendars.inForce("undone").hours().holidays()).isNull();
    }

    @Test
    void nothingIsSavedWhereNothingIsDifferentOrSomebodyWasFaster() {
        add("same");
        assertThat(correct("same", Map.of("name", "Name of same")).version()).isEqualTo(1);
        assertThat(management
                        .preview("same", Map.of("holidays", "FR"), 1L)
                        .wanted()
                        .changes())
                .containsExactly("public holidays: France (FR), before: none");
        assertThat(calendars.inForce("same").version()).isEqualTo(1);
        assertThatThrownBy(() -> management.correct("same", Map.of("name", "Other"), 7L))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> management.correct("same", Map.of("name", "Other"), null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("reason:");
    }

    @Test
    void whoeverWaitedForAnotherCorrectionIsToldOfIt() {
        add("waited");
        var second = new TransactionTemplate(transactions).execute(transaction -> {
            correct("waited", Map.of("name", "First"));
            var waiting = CompletableFuture.supplyAsync(
                    () -> management.correct("waited", Map.of("name", "Second", "reason", "It was wrong."), 1L));
            await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                            .query(Long.class)
                            .single()
                    > 0);
            return waiting;
        });
        assertThatThrownBy(second::join).hasCauseInstanceOf(StaleRecord.class);
        assertThat(calendars.inForce("waited").version()).isEqualTo(2);
    }

    @Test
    void theDatabaseKeepsEveryVersionAsItWas() {
        assertThatThrownBy(() -> jdbc.sql("update millrace.calendar_version set name = 'Forged'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private void add(String key) {
        var week = Map.of(
                "zone",
                "Europe/Berlin",
                "segments",
                List.of(
                        Map.of("day", "MONDAY", "from", "09:00", "to", "17:00"),
                        Map.of("day", "TUESDAY", "from", "09:00", "to", "17:00"),
                        Map.of("day", "FRIDAY", "from", "09:00", "to", "17:00")));
        management.add(Map.of("key", key, "name", "Name of " + key, "week", week));
    }

    private CalendarVersion correct(String key, Map<String, Object> fields) {
        var sent = new HashMap<>(fields);
        sent.put("reason", "It was wrong.");
        return management.correct(key, sent, null);
    }

    /** Hears of corrections as clocks do. */
    static class Listener {

        private final BusinessCalendars calendars;
        private final List<CalendarCorrected> heard = new ArrayList<>();
        private final List<BusinessCalendar> inForce = new ArrayList<>();

        Listener(BusinessCalendars calendars) {
            this.calendars = calendars;
        }

        @EventListener
        void on(CalendarCorrected fact) {
            heard.add(fact);
            inForce.add(calendars.inForce(fact.key()));
        }
    }
}
