package millrace.incident.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import millrace.incident.IncidentAct;
import millrace.incident.IncidentManagement;
import millrace.incident.Scope;
import millrace.incident.web.Deed.Situation;
import millrace.workplace.Act;
import millrace.workplace.Field;
import millrace.workplace.Given;
import millrace.workplace.Outcome;
import org.springframework.stereotype.Component;

/** Which services and items an incident affects. */
@Component
class ScopeDeeds {

    private static final String SERVICE = "service";
    private static final String OTHERS = "affectedServices";
    private static final String ITEMS = "affectedItems";

    private final IncidentManagement management;

    ScopeDeeds(IncidentManagement management) {
        this.management = management;
    }

    List<Deed> all() {
        return List.of(Deed.of(IncidentAct.AFFECTED, ScopeDeeds::affected, this::affected)
                .carefully());
    }

    private static Act affected(Situation asked) {
        var scope = asked.incident().scope();
        return Act.of(
                        "affected",
                        "What is affected",
                        "The most important of the services counts for the impact; the team of the main one gets the work.",
                        Field.of(Field.Type.SERVICE, SERVICE, "Main service")
                                .now(scope.service())
                                .hint("Type a part of its name."),
                        Field.of(Field.Type.SERVICES, OTHERS, "Other services")
                                .now(text(scope.affectedServices()))
                                .hint("Several are divided by commas."),
                        Field.of(Field.Type.ITEMS, ITEMS, "Items")
                                .now(text(scope.affectedItems()))
                                .hint("Numbers such as CI-12, or names of what is no item of ours; divided by commas."))
                .undoneBy("affected");
    }

    private Outcome affected(Situation asked, Given said) {
        var before = asked.incident().scope();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(SERVICE, said.text(SERVICE));
        fields.put(OTHERS, said.keys(OTHERS).orElse(List.of()));
        fields.put(ITEMS, said.keys(ITEMS).orElse(List.of()));
        var after = management.change(asked.number(), fields, null).scope();
        return Outcome.of(
                        asked.number(),
                        "%s affects %d services and %d items."
                                .formatted(
                                        asked.number(),
                                        after.services().size(),
                                        after.affectedItems().size()))
                .undo("affected", "Undo", values(before));
    }

    private static Map<String, Object> values(Scope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SERVICE, scope.service());
        values.put(OTHERS, text(scope.affectedServices()));
        values.put(ITEMS, text(scope.affectedItems()));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private static String text(List<String> keys) {
        return keys.isEmpty() ? null : String.join(", ", keys);
    }
}
