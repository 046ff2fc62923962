package millrace.cmdb.keeping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import millrace.cmdb.ConfigurationChange;
import millrace.cmdb.ConfigurationChange.Kind;
import millrace.cmdb.ConfigurationLog;
import millrace.cmdb.ItemRules;
import millrace.cmdb.ItemType.Attribute;
import millrace.cmdb.ItemTypes;
import millrace.cmdb.intake.Remade;
import millrace.cmdb.intake.Remaking;
import millrace.directory.Actors;
import millrace.directory.Role;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The front door to the sources: agents read who is believed, managers and administrators change it; everybody else gets
 * {@link millrace.directory.NotAllowed}.
 */
@Service
public class SourceManagement {

    private final KnownSources sources;
    private final ItemTypes types;
    private final Remaking remaking;
    private final ConfigurationLog log;
    private final Actors actors;
    private final TransactionOperations transaction;

    SourceManagement(
            KnownSources sources,
            ItemTypes types,
            Remaking remaking,
            ConfigurationLog log,
            Actors actors,
            TransactionOperations transaction) {
        this.sources = sources;
        this.types = types;
        this.remaking = remaking;
        this.log = log;
        this.actors = actors;
        this.transaction = transaction;
    }

    /**
     * A source after a change.
     *
     * @param remade what became, or would become, other about items
     */
    public record Changed(Source source, Remade remade) {}

    /** All sources, those that are believed most first. */
    public List<Source> all() {
        requireReading();
        return sources.all();
    }

    /**
     * The source of that key.
     *
     * @throws UnknownKey when there is none
     */
    public Source get(String key) {
        requireReading();
        return sources.find(key).orElseThrow(() -> unknown(key));
    }

    /** The names of everything that sources say, for which they can have a precedence of its own. */
    public Set<String> attributes() {
        var names = new TreeSet<>(ItemRules.FIELDS);
        // what services an item is a part of is what all sources say together
        names.remove("service");
        types.all()
                .forEach(type -> type.attributes().stream().map(Attribute::key).forEach(names::add));
        return names;
    }

    /** What was changed of a source, newest first. */
    public List<ConfigurationChange> history(String key, Long before, int limit) {
        return log.of(Kind.SOURCE, get(key).key(), before, limit);
    }

    /**
     * Changes a source, and makes the items of which it and others speak again what their sources say.
     *
     * @param sent fields by their names in the API; null for an attribute leaves it to the precedence of the source
     * @param seenVersion null is any version
     * @param dryRun whether nothing is written, and it is told what would change
     * @throws InvalidInput when a field cannot be used
     * @throws StaleRecord when somebody saved the source since
     * @throws Refusal when an import is running
     */
    public Changed change(String key, Map<String, Object> sent, Long seenVersion, boolean dryRun) {
        actors.current().require("change sources", Role.MANAGER, Role.ADMIN);
        return transaction.execute(status -> {
            var before = sources.toChange(key).orElseThrow(() -> unknown(key));
            if (seenVersion != null && seenVersion != before.version()) {
                throw new StaleRecord(key, seenVersion, before.version());
            }
            var after = SourceDrafts.of(before, sent, attributes());
            if (dryRun) {
                status.setRollbackOnly();
            }
            var remade = changed(before, after, dryRun);
            return new Changed(dryRun ? before : sources.find(key).orElseThrow(), remade);
        });
    }

    private Remade changed(Source before, Source after, boolean dryRun) {
        if (before.equals(after)) {
            return Remade.NOTHING;
        }
        var otherwise = after.isBelievedOtherwise(before);
        if (otherwise && !dryRun) {
            remaking.holdImports();
        }
        sources.save(after);
        log.write(Kind.SOURCE, after.key(), before.told(), after.told());
        var why = "It was changed how much %s is believed.".formatted(after.name());
        return otherwise ? remaking.items(after.key(), after.otherThan(before), why, dryRun) : Remade.NOTHING;
    }

    private static UnknownKey unknown(String key) {
        return new UnknownKey("source", key);
    }

    private void requireReading() {
        actors.current().require("read the configuration", Role.AGENT, Role.MANAGER, Role.ADMIN);
    }
}
