package millrace.cmdb.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import millrace.catalogue.ServiceCatalogue;
import millrace.cmdb.ConfigurationImport;
import millrace.cmdb.ImportedItem;
import millrace.cmdb.ItemTypes;
import millrace.record.Timeline;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a file in one transaction; of a dry run everything is done and then undone, so that it tells exactly what would happen. */
@Component
class StagedImport implements ConfigurationImport {

    private static final long MANY = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ItemTypes types;
    private final ServiceCatalogue catalogue;
    private final Timeline timeline;
    private final TransactionOperations transaction;
    private final Clock clock;

    StagedImport(
            JdbcTemplate template,
            ItemTypes types,
            ServiceCatalogue catalogue,
            Timeline timeline,
            TransactionOperations transaction,
            Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.types = types;
        this.catalogue = catalogue;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Outcome take(Reading file, Options options) throws IOException {
        var tally = new Tally();
        try {
            transaction.executeWithoutResult(status -> {
                take(file, options, tally);
                if (options.dryRun()) {
                    status.setRollbackOnly();
                }
            });
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        if (!options.dryRun() && tally.counted(Count.ROWS) > MANY) {
            // so that walks and lists read the indexes alone, with plans for what there is now
            List.of("item", "item_relation", "service_item")
                    .forEach(table -> template.execute("vacuum (analyze) millrace." + table));
        }
        return tally.outcome();
    }

    private void take(Reading file, Options options, Tally tally) {
        Instant now = clock.instant();
        Turns.take(jdbc);
        var staging = new Staging(template);
        staging.begin();
        var check = new RowCheck(types, tally);
        read(file, new Receiver() {
            @Override
            public void item(ImportedItem item) {
                var plain = check.plain(item);
                check.complaint(plain).ifPresentOrElse(tally::remark, () -> staging.add(plain));
            }

            @Override
            public void damaged(Remark remark) {
                tally.remark(remark);
            }
        });
        tally.count(Count.ROWS, staging.end());
        check.keepLearned();
        new Matching(jdbc, tally).match();
        new Services(jdbc, catalogue, tally).check(options.services());
        var telling = new Telling(jdbc, types, timeline, tally, options.dryRun());
        var merging = new Merging(jdbc, now);
        merging.prepare();
        telling.items();
        merging.save();
        new Services(jdbc, catalogue, tally).join();
        new Joining(jdbc, tally, now).join();
        telling.relations();
    }

    private static void read(Reading file, Receiver receiver) {
        try {
            file.into(receiver);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
