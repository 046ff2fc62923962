package millrace.engine.inspection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import millrace.engine.ModelRefused;
import millrace.model.DecisionModel;
import millrace.model.DecisionModel.Column;
import millrace.model.ModelFile;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;

/** What the records rely on in a decision of the product: its columns, its constants, and that it always has one answer. */
class DecisionPromise {

    private static final Set<String> ONE_ANSWER = Set.of("UNIQUE", "FIRST", "ANY");
    private static final int MOST_QUESTIONS = 5_000;
    private static final int MOST_SENTENCES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ModelFile file;
    private final String key;
    private final DecisionModel now;
    private final DecisionModel shipped;
    private final Surroundings around;
    private final Findings found;

    DecisionPromise(ModelFile file, ModelFile shipped, String key, Surroundings around, Findings found) {
        this.file = file;
        this.key = key;
        this.now = decision(file, key);
        this.shipped = decision(shipped, key);
        this.around = around;
        this.found = found;
    }

    private static DecisionModel decision(ModelFile file, String key) {
        return DecisionModel.read(file).stream()
                .filter(decision -> key.equals(decision.id()))
                .findFirst()
                .orElseThrow();
    }

    void check() {
        check(PATIENCE);
    }

    /** {@code patience}: how long the table may take to answer everything. */
    void check(Duration patience) {
        int before = found.refusals().size();
        inputs();
        outputs();
        if (!ONE_ANSWER.contains(now.hitPolicy())) {
            refuse("has the hit policy %s; Millrace needs one answer: UNIQUE, FIRST or ANY".formatted(now.hitPolicy()));
        }
        now.rows().forEach(this::sentence);
        if (found.refusals().size() == before) {
            Tables.of(file, key, found).ifPresent(table -> askEverything(table, patience));
        }
    }

    private void inputs() {
        Set<String> there = variables(now.inputs());
        variables(shipped.inputs()).stream()
                .filter(input -> !there.contains(input))
                .forEach(input -> refuse("no longer reads %s, which is part of the evidence".formatted(input)));
        Set<String> known = variables(shipped.inputs());
        there.stream()
                .filter(input -> !known.contains(input))
                .filter(input -> !around.givenToDecisions().contains(input))
                .forEach(input ->
                        refuse("reads %s, which no process gives to a decision; deploy one that does first, or with it"
                                .formatted(input)));
    }

    private void outputs() {
        if (!variables(now.outputs()).equals(variables(shipped.outputs()))) {
            refuse("answers %s; Millrace needs %s"
                    .formatted(
                            String.join(", ", variables(now.outputs())),
                            String.join(", ", variables(shipped.outputs()))));
            return;
        }
        for (int i = 0; i < shipped.outputs().size(); i++) {
            List<String> allowed = shipped.outputs().get(i).values();
            if (!allowed.isEmpty()) {
                int column = i;
                now.rows().forEach(row -> constant(row, row.outputs().get(column), allowed));
            }
        }
    }

    private void constant(DecisionModel.Row row, String cell, List<String> allowed) {
        if (!cell.matches("\"[^\"]*\"|\\d+") || !allowed.contains(cell.replace("\"", ""))) {
            refuse("row %d (%s) answers %s; it must be one of %s"
                    .formatted(
                            now.rows().indexOf(row) + 1,
                            row.id(),
                            cell.isEmpty() ? "nothing" : cell,
                            String.join(", ", allowed)));
        }
    }

    private void sentence(DecisionModel.Row row) {
        String answer = row.outputs().isEmpty() ? "" : row.outputs().get(0).replace("\"", "");
        List<String> others = shipped.outputs().get(0).values().stream()
                .filter(value -> !value.equals(answer))
                .toList();
        if (!row.sentence().contains(answer) && others.stream().anyMatch(row.sentence()::contains)) {
            found.note(
                    file.name(),
                    "row %d (%s) answers %s, and its sentence speaks of something else; records cite the row instead"
                            .formatted(now.rows().indexOf(row) + 1, row.id(), answer));
        }
    }

    private void askEverything(Tables table, Duration patience) {
        List<Map<String, Object>> questions = questions();
        int complaints = 0;
        long until = System.nanoTime() + patience.toNanos();
        for (Map<String, Object> question : questions) {
            if (System.nanoTime() > until) {
                refuse("takes more than %d seconds to answer %d questions; make it smaller"
                        .formatted(patience.toSeconds(), questions.size()));
                return;
            }
            String complaint = complaint(table, question);
            if (complaint != null && ++complaints <= MOST_SENTENCES) {
                refuse(complaint);
            }
        }
    }

    private static String complaint(Tables table, Map<String, Object> question) {
        String asked = question.entrySet().stream()
                .map(input -> input.getKey() + " " + input.getValue())
                .collect(Collectors.joining(", "));
        try {
            return switch (table.answers(question)) {
                case 0 -> "has no answer for " + asked;
                case 1 -> null;
                default -> "has more than one answer for " + asked;
            };
        } catch (DmnEngineException | FeelException unanswerable) {
            return "cannot answer %s: %s".formatted(asked, ModelRefused.reason(unanswerable));
        }
    }

    /** Every combination of the constants that the product asks with; none when a column is open. */
    private List<Map<String, Object>> questions() {
        List<Map<String, Object>> questions = new ArrayList<>(List.of(Map.of()));
        for (Column column : shipped.inputs()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> question : questions) {
                for (String value : column.values()) {
                    Map<String, Object> more = new LinkedHashMap<>(question);
                    more.put(column.variable(), typed(column, value));
                    longer.add(more);
                }
            }
            questions = longer.size() > MOST_QUESTIONS ? List.of() : longer;
        }
        return variables(now.inputs()).equals(variables(shipped.inputs())) ? questions : List.of();
    }

    private static Object typed(Column column, String value) {
        return "string".equals(column.type()) ? value : (Object) Integer.valueOf(value);
    }

    private void refuse(String clause) {
        found.refuse(file.name(), "'%s' (%s) %s".formatted(now.name(), key, clause));
    }

    private static Set<String> variables(List<Column> columns) {
        return columns.stream().map(Column::variable).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
