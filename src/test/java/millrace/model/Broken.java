package millrace.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A broken model and what each rule has to find in it. */
public record Broken<M>(M model, Map<String, String> offenders) {

    /** Reads lines of the form "rule: offender". */
    public static <M> Broken<M> of(M model, String lines) {
        return new Broken<>(
                model,
                Arrays.stream(lines.strip().split("\n"))
                        .map(line -> line.split(": "))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
    }

    public void isSeenBy(Rule<M> rule) {
        assertThat(offenders).as("a rule without a broken model").containsKey(rule.name());
        assertThat(rule.check(model)).contains(offenders.get(rule.name()));
    }
}
