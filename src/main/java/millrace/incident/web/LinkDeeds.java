package millrace.incident.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import millrace.incident.IncidentAct;
import millrace.incident.IncidentManagement;
import millrace.incident.web.Deed.Situation;
import millrace.record.Link;
import millrace.record.Links;
import millrace.record.Readers;
import millrace.record.Sight;
import millrace.record.Visibility;
import millrace.workplace.Act;
import millrace.workplace.Field;
import millrace.workplace.Given;
import millrace.workplace.Outcome;
import org.springframework.stereotype.Component;

/** What an incident hangs together with, and who may know of it. */
@Component
class LinkDeeds {

    private static final String REASON = "reason";
    private static final String RECORD = "record";
    private static final String TYPE = "type";
    private static final String LINK = "link";
    private static final List<Link.Type> BY_HAND = List.of(Link.Type.RELATED, Link.Type.CAUSED_BY);

    private final IncidentManagement management;
    private final Links links;
    private final Readers readers;
    private final Sight sight;

    LinkDeeds(IncidentManagement management, Links links, Readers readers, Sight sight) {
        this.management = management;
        this.links = links;
        this.readers = readers;
        this.sight = sight;
    }

    List<Deed> all() {
        return List.of(
                Deed.of(IncidentAct.LINK, asked -> link(), this::link),
                Deed.of(IncidentAct.UNLINK, this::unlink, this::unlink),
                Deed.of(IncidentAct.MERGE, asked -> merge(), this::merge).carefully(),
                Deed.of(IncidentAct.UNMERGE, asked -> unmerge(), this::unmerge));
    }

    List<Deed> ofVisibility() {
        return List.of(
                Deed.of(IncidentAct.RESTRICT, this::restrict, this::restrict).carefully());
    }

    private static Act link() {
        return Act.of(
                        "link",
                        "Link",
                        "Says that another record has to do with it, here or in another system.",
                        Field.choice(
                                        TYPE,
                                        "How",
                                        BY_HAND.stream()
                                                .map(type -> new Field.Option(type.name(), type.label()))
                                                .toList())
                                .due()
                                .now(Link.Type.RELATED.name()),
                        Field.of(Field.Type.RECORD, RECORD, "Number").due().hint("Such as INC-12."))
                .undoneBy("unlink");
    }

    private Outcome link(Situation asked, Given said) {
        var type = said.one(Link.Type.class, TYPE);
        var other = management.link(asked.number(), type, said.text(RECORD));
        return Outcome.of(asked.number(), "%s is linked to %s.".formatted(asked.number(), other))
                .undo("unlink", "Unlink", Map.of(LINK, type.name() + " " + other));
    }

    private Act unlink(Situation asked) {
        var options = links.of(sight.of(asked.number())).stream()
                .filter(link -> !link.incoming() && link.type() != Link.Type.DUPLICATE_OF)
                .map(link ->
                        new Field.Option(link.type().name() + " " + link.other(), link.words() + " " + link.other()))
                .toList();
        return Act.of(
                        "unlink",
                        "Unlink",
                        "Ends a link; the timeline keeps it.",
                        Field.choice(LINK, "Link", options).due())
                .undoneBy("link");
    }

    private Outcome unlink(Situation asked, Given said) {
        var link = said.text(LINK).split(" ", 2);
        management.unlink(asked.number(), Link.Type.valueOf(link[0]), link[1]);
        var outcome = Outcome.of(asked.number(), "%s is no longer linked to %s.".formatted(asked.number(), link[1]));
        return BY_HAND.contains(Link.Type.valueOf(link[0]))
                ? outcome.undo("link", "Link again", Map.of(TYPE, link[0], RECORD, link[1]))
                : outcome;
    }

    private static Act merge() {
        return Act.of(
                        "merge",
                        "Merge",
                        "It is the same as another incident: it waits for that one, and is resolved with it.",
                        Field.of(Field.Type.RECORD, "parent", "Duplicate of")
                                .due()
                                .hint("Such as INC-12."),
                        Field.reason())
                .undoneBy("unmerge");
    }

    private Outcome merge(Situation asked, Given said) {
        var merged = management.merge(asked.number(), said.text("parent"), said.text(REASON));
        return Outcome.of(asked.number(), "%s waits for %s.".formatted(asked.number(), merged.parent()))
                .undo("unmerge", "Unmerge", Map.of());
    }

    private static Act unmerge() {
        return Act.of("unmerge", "Unmerge", "It is no duplicate after all; work on it goes on.")
                .undoneBy("merge");
    }

    private Outcome unmerge(Situation asked, Given said) {
        var parent = asked.incident().parent();
        management.unmerge(asked.number(), "It is no duplicate.");
        var outcome = Outcome.of(asked.number(), "%s stands for itself again.".formatted(asked.number()));
        return parent == null || sight.find(parent).isEmpty()
                ? outcome
                : outcome.undo("merge", "Merge again", Map.of("parent", parent));
    }

    private Act restrict(Situation asked) {
        var named = named(asked);
        return Act.of(
                        "restrict",
                        "Who may see it",
                        "Of named people nobody else sees that it exists, administrators included.",
                        Enumerations.choice("visibility", "Seen by")
                                .due()
                                .now(asked.incident().visibility().name()),
                        Field.of(Field.Type.PEOPLE, "readers", "Named people")
                                .now(named == null ? null : String.join(", ", named))
                                .hint("They count while only named people see it."))
                .undoneBy("restrict");
    }

    private Outcome restrict(Situation asked, Given said) {
        var before = asked.incident().visibility();
        var undo = new HashMap<String, Object>(Map.of("visibility", before.name()));
        undo.put("readers", named(asked) == null ? null : String.join(", ", named(asked)));
        undo.values().removeIf(Objects::isNull);
        var wanted = said.one(Visibility.class, "visibility");
        var fields = new HashMap<String, Object>(Map.of("visibility", wanted.name()));
        if (wanted == Visibility.NAMED_PEOPLE) {
            said.keys("readers").ifPresent(people -> fields.put("readers", people));
        }
        management.change(asked.number(), fields, null);
        return Outcome.of(asked.number(), "Seen by: %s.".formatted(wanted.label()))
                .undo("restrict", "Undo", undo);
    }

    private List<String> named(Situation asked) {
        return readers.of(sight.of(asked.number()));
    }
}
