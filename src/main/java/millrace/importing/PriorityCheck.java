package millrace.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import millrace.engine.DecisionMade;
import millrace.engine.DecisionTables;
import millrace.importing.servicenow.LogEvent;
import millrace.record.Impact;
import millrace.record.Priority;
import millrace.record.Urgency;

/** What the decision table answers to each combination of impact and urgency; asked once for each in a run. */
final class PriorityCheck {

    static final String TABLE = "incident-priority-servicenow";

    private final DecisionTables tables;
    private final Map<Question, Optional<DecisionMade>> answers = new LinkedHashMap<>();

    PriorityCheck(DecisionTables tables) {
        this.tables = tables;
    }

    private record Question(Impact impact, Urgency urgency) {}

    /** The table's verdict, when it is the priority that the event has. */
    Optional<DecisionMade> confirms(LogEvent event) {
        return answer(event)
                .filter(made -> event.priority().name().equals(made.outputs().get("priority")));
    }

    /** The priority that the table gives instead. */
    Optional<Priority> instead(LogEvent event) {
        return answer(event)
                .map(made -> Priority.valueOf((String) made.outputs().get("priority")));
    }

    private Optional<DecisionMade> answer(LogEvent event) {
        return answers.computeIfAbsent(
                new Question(event.impact(), event.urgency()),
                asked -> tables.explain(
                        TABLE,
                        Map.of(
                                "impact", asked.impact().name(),
                                "urgency", asked.urgency().name())));
    }
}
