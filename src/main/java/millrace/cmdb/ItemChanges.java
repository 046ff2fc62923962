package millrace.cmdb;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.record.Refusal;
import millrace.record.Timeline;
import millrace.record.TimelineEntry.Kind;
import org.springframework.stereotype.Component;

/** Changes items as people say: checked, on the timeline, and kept as what people said against what other sources say. */
@Component
class ItemChanges {

    private static final String OF_ATTRIBUTES = "attributes.";
    private static final Set<String> OURS_ALONE = Set.of("verifyEveryDays", "services");

    private final Items items;
    private final ItemTypes types;
    private final ItemPatch patch;
    private final ItemRules rules;
    private final Sources sources;
    private final Timeline timeline;
    private final Clock clock;

    ItemChanges(
            Items items,
            ItemTypes types,
            ItemPatch patch,
            ItemRules rules,
            Sources sources,
            Timeline timeline,
            Clock clock) {
        this.items = items;
        this.types = types;
        this.patch = patch;
        this.rules = rules;
        this.sources = sources;
        this.timeline = timeline;
        this.clock = clock;
    }

    Item add(Map<String, Object> fields) {
        var details = rules.checked(patch.apply(ItemPatch.whole(ItemDetails.named(null, null)), fields));
        var number = items.add(details, clock.instant());
        var item = items.find(number).orElseThrow();
        items.belong(item.id(), details.services());
        var stated = ItemPatch.flat(details);
        // what nobody said, other sources may still say
        stated.keySet().removeIf(name -> !name.startsWith(OF_ATTRIBUTES) && !fields.containsKey(name));
        sources.said(item, said(stated, stated.keySet()));
        timeline.add(number, Kind.LOGGED, null);
        return items.find(number).orElseThrow();
    }

    /** @param note why, for the timeline; null when nobody says */
    Item change(Item item, Map<String, Object> fields, String note) {
        var details = rules.checked(patch.apply(item.details(), fields));
        var before = ItemPatch.flat(item.details());
        var after = ItemPatch.flat(details);
        var changed = ItemPatch.differences(before, after);
        if (changed.isEmpty()) {
            return item;
        }
        var said = said(after, changed);
        requireOurs(item, said);
        items.save(item, details, clock.instant());
        items.belong(item.id(), details.services());
        sources.said(item, said);
        tell(item, before, after, changed, note);
        return items.find(item.number()).orElseThrow();
    }

    private void requireOurs(Item item, Map<String, Object> said) {
        sources.decidedElsewhere(item, said.keySet()).entrySet().stream()
                .findFirst()
                .ifPresent(decided -> {
                    throw new Refusal(
                            "decided-by-another-source",
                            "%s of %s is decided by %s; change it there."
                                    .formatted(decided.getKey(), item.number(), decided.getValue()));
                });
    }

    private void tell(
            Item item, Map<String, Object> before, Map<String, Object> after, Set<String> changed, String note) {
        for (var field : changed) {
            if (field.startsWith(OF_ATTRIBUTES) && types.hides(item.type(), field.substring(OF_ATTRIBUTES.length()))) {
                timeline.changed(item.number(), Kind.CHANGED, field, "(hidden)", "(hidden, changed)", note);
            } else {
                timeline.changed(item.number(), Kind.CHANGED, field, before.get(field), after.get(field), note);
            }
        }
    }

    /** By the names that sources use: attributes without more, and what only we keep left out. */
    private static Map<String, Object> said(Map<String, Object> values, Set<String> names) {
        Map<String, Object> said = new HashMap<>();
        names.stream()
                .filter(name -> !OURS_ALONE.contains(name))
                .collect(Collectors.toSet())
                .forEach(name -> said.put(
                        name.startsWith(OF_ATTRIBUTES) ? name.substring(OF_ATTRIBUTES.length()) : name,
                        values.get(name)));
        return said;
    }
}
