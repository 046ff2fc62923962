package millrace.workplace.list;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import millrace.directory.Actors;
import millrace.directory.NotAllowed;
import millrace.directory.Role;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import millrace.record.UnknownRecord;
import millrace.workplace.ListedKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one thing to many records, each in a transaction of its own and through the front door of its practice, so that one refusal
 * stops none of the others; what becomes of each is written in that same transaction.
 */
@Service
public class BulkWork {

    /** At most so many at once. */
    public static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final BulkRuns runs;
    private final KnownKinds kinds;
    private final Actors actors;
    private final TransactionTemplate each;

    BulkWork(BulkRuns runs, KnownKinds kinds, Actors actors, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.kinds = kinds;
        this.actors = actors;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What would become of each record: it is done, and taken back. */
    public List<BulkOutcome> preview(ListedKind kind, BulkAct act, Collection<String> wanted) {
        return checked(kind, wanted).stream()
                .map(number -> tried(
                        number,
                        () -> each.executeWithoutResult(status -> {
                            perform(kind, act, number);
                            status.setRollbackOnly();
                        })))
                .toList();
    }

    /**
     * Does it. The same id again does only what was not tried yet, as after a stop in the middle, and tells the whole.
     *
     * @throws InvalidInput when no record is named, too many, or one of another kind
     */
    public BulkReport perform(UUID id, ListedKind kind, BulkAct act, Collection<String> wanted) {
        var numbers = checked(kind, wanted);
        each.executeWithoutResult(status -> runs.begin(id, kind.key(), act, numbers));
        return goOn(id);
    }

    /** Does what was not tried yet. */
    public BulkReport goOn(UUID id) {
        var begun = report(id);
        var kind = kinds.named(begun.kind());
        begun.outcomes().stream()
                .filter(outcome -> outcome.done() == null)
                .forEach(outcome -> once(id, kind, begun.act(), outcome.number()));
        each.executeWithoutResult(status -> runs.finish(id));
        return report(id);
    }

    /** What became of what whoever asks did. */
    public BulkReport report(UUID id) {
        return runs.report(id);
    }

    private void once(UUID id, ListedKind kind, BulkAct act, String number) {
        var outcome = tried(
                number,
                () -> whenTaken(id, number, status -> {
                    perform(kind, act, number);
                    runs.note(id, number, true, null);
                }));
        if (!outcome.done()) {
            whenTaken(id, number, status -> runs.note(id, number, false, outcome.sentence()));
        }
    }

    private void whenTaken(UUID id, String number, Consumer<TransactionStatus> work) {
        each.executeWithoutResult(status -> {
            if (runs.take(id, number)) {
                work.accept(status);
            }
        });
    }

    private static void perform(ListedKind kind, BulkAct act, String number) {
        switch (act.kind()) {
            case ASSIGN -> kind.acts().assign(number, act.team(), act.assignee(), act.text());
            case COMMENT -> kind.acts().comment(number, act.text(), act.internal());
        }
    }

    private static BulkOutcome tried(String number, Runnable work) {
        try {
            work.run();
            return new BulkOutcome(number, true, null);
        } catch (InvalidInput | Refusal | StaleRecord | UnknownRecord | NotAllowed refused) {
            return new BulkOutcome(number, false, refused.getMessage());
        } catch (ConcurrencyFailureException collision) {
            return new BulkOutcome(number, false, "Somebody else changed it at the same moment.");
        } catch (RuntimeException failure) {
            LOG.error("One of many records could not be changed: {}", number, failure);
            return new BulkOutcome(number, false, "It failed here, and nothing of it was done; the log says why.");
        }
    }

    private List<String> checked(ListedKind kind, Collection<String> wanted) {
        actors.current().require("change many records at once", Role.AGENT);
        var numbers = wanted.stream()
                .map(number -> number.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new InvalidInput("numbers", "numbers: choose at least one record and at most %d.".formatted(MOST));
        }
        numbers.stream().filter(number -> !kind.has(number)).findFirst().ifPresent(other -> {
            throw new InvalidInput("numbers", "numbers: %s is none of the %s.".formatted(other, kind.plural()));
        });
        return numbers;
    }
}
