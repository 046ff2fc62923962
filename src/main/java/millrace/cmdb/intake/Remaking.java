package millrace.cmdb.intake;

import java.time.Clock;
import java.util.Collection;
import millrace.cmdb.ItemTypes;
import millrace.record.Timeline;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes items again what their sources say, when it was changed who is believed; in the transaction of whoever changed it. */
@Component
public class Remaking {

    private static final int ITEMS_TOLD = 200;
    private static final String TOUCHED =
            """
            create temporary table touched on commit drop as
            select distinct s.item, false as fresh, null::bigint as line from millrace.item_source s
            where s.source = :source
                and (:everything or jsonb_exists_any(s.attributes, :attributes::text[]) or :attributes::text[] && '{name,type}')
                and exists (select from millrace.item_source o where o.item = s.item and o.source <> :source)""";
    private static final String LOCKED =
            """
            with locked as (select i.id from millrace.item i join touched t on t.item = i.id order by i.id for update of i)
            select count(*) from locked""";

    private static final String FIRST =
            "delete from merged where item > (select max(item) from (select item from merged order by item limit ?) f)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ItemTypes types;
    private final Timeline timeline;
    private final Clock clock;

    Remaking(JdbcTemplate template, ItemTypes types, Timeline timeline, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.types = types;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Lets no import begin until this transaction is over.
     *
     * @throws millrace.record.Refusal when one is running
     */
    public void holdImports() {
        Turns.takeAlone(jdbc);
    }

    /**
     * Puts together again all items of which this source and another speak.
     *
     * @param attributes what it is believed about otherwise than before; null for everything
     * @param why for the timelines of the items
     * @param dryRun whether nothing is written, and the remarks tell what would change
     */
    public Remade items(String source, Collection<String> attributes, String why, boolean dryRun) {
        jdbc.sql(TOUCHED)
                .param("source", source)
                .param("everything", attributes == null)
                .param("attributes", attributes == null ? new String[0] : attributes.toArray(String[]::new))
                .update();
        if (!dryRun) {
            jdbc.sql(LOCKED).query(Long.class).single();
        }
        var merging = new Merging(jdbc, clock.instant());
        merging.merge();
        var items = merging.leaveOutWhatIsTheSame();
        if (dryRun) {
            jdbc.sql(FIRST).param(ITEMS_TOLD).update();
        }
        var tally = new Tally();
        var telling = new Telling(jdbc, types, timeline, tally, dryRun);
        telling.merged(why);
        var told = telling.written();
        if (!dryRun) {
            merging.save();
        }
        template.execute("drop table touched, merged");
        return new Remade(items, tally.outcome().remarks(), items - told);
    }
}
