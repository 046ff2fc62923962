package millrace.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millrace.model.ProcessMap.Plane;

/**
 * How a record goes through its process. Who does not work here gets the phases and what is asked of them; everything else is null.
 *
 * @param run the run that is told; null when the engine's history of the record is gone or never was
 * @param runs all of them, the newest first, each followed by those it called
 * @param planes the pictures on which the process is drawn
 * @param phases in the order in which the process is drawn
 * @param steps everything that was passed, oldest first
 * @param shortened whether there were more steps, which are left out
 * @param asked what the requester is asked for now
 * @param note what is missing and why; null when nothing is
 */
public record Journey(
        String record,
        Run run,
        List<Run> runs,
        List<Plane> planes,
        List<Phase> phases,
        List<Step> steps,
        Boolean shortened,
        List<Token> tokens,
        List<Wait> waits,
        List<Failure> failures,
        List<Way> next,
        List<String> asked,
        String note) {

    /** Somebody or some team, by key and name. */
    public record Named(String key, String name) {}

    /** What people read of the steps. */
    @JsonIgnore
    public List<Step> told() {
        return steps.stream().filter(Step::isTold).toList();
    }

    /** What people read of what the record waits for: conditions only where there is nothing else. */
    @JsonIgnore
    public List<Wait> awaited() {
        List<Wait> awaited = waits.stream().filter(Wait::isAwaited).toList();
        List<Wait> news = awaited.stream().filter(wait -> !wait.isCondition()).toList();
        return news.isEmpty() ? awaited : news;
    }

    /** What may happen to it meanwhile, by the name of the step or phase in which it may. */
    @JsonIgnore
    public Map<String, List<Wait>> meanwhile() {
        return waits.stream()
                .filter(wait -> !wait.isAwaited())
                .collect(groupingBy(Wait::during, LinkedHashMap::new, toList()));
    }

    static Journey ofPhases(String record, List<Phase> phases, List<String> asked, String note) {
        return new Journey(record, null, null, null, phases, null, null, null, null, null, null, asked, note);
    }
}
