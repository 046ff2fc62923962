package millrace.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in sentences what is different between two versions of a model. */
public final class ModelDifferences {

    private final List<String> sentences = new ArrayList<>();

    private ModelDifferences() {}

    /** What became of a model; empty when nothing that is shown or run has changed. */
    public static List<String> between(ModelFile before, ModelFile now) {
        ModelDifferences found = new ModelDifferences();
        switch (now.kind()) {
            case PROCESS -> found.processes(before, now);
            case DECISION -> found.decisions(before, now);
            case FORM -> found.forms(FormModel.read(before), FormModel.read(now));
        }
        return List.copyOf(found.sentences);
    }

    private void processes(ModelFile before, ModelFile now) {
        match(
                ProcessModel.read(before).elements(),
                ProcessModel.read(now).elements(),
                ProcessModel.Element::id,
                element -> element.called() + " was added.",
                element -> element.called() + " was removed.",
                (old, element) -> facts(element.called(), old.facts(), element.facts()));
    }

    private void decisions(ModelFile before, ModelFile now) {
        match(
                DecisionModel.read(before),
                DecisionModel.read(now),
                DecisionModel::id,
                decision -> "Decision " + decision.id() + " was added.",
                decision -> "Decision " + decision.id() + " was removed.",
                this::tables);
    }

    private void tables(DecisionModel before, DecisionModel now) {
        changed("Decision " + now.id(), "name", before.name(), now.name());
        changed("Decision " + now.id(), "hit policy", before.hitPolicy(), now.hitPolicy());
        columns("Input", before.inputs(), now.inputs());
        columns("Output", before.outputs(), now.outputs());
        match(
                before.rows(),
                now.rows(),
                DecisionModel.Row::id,
                row -> "Row %d (%s) was added: %s".formatted(now.rows().indexOf(row) + 1, row.id(), cells(now, row)),
                row -> "Row %d (%s) was removed: %s"
                        .formatted(before.rows().indexOf(row) + 1, row.id(), cells(before, row)),
                (old, row) -> row(before, old, now, row));
        List<String> order = now.rows().stream().map(DecisionModel.Row::id).toList();
        List<String> kept = before.rows().stream()
                .map(DecisionModel.Row::id)
                .filter(order::contains)
                .toList();
        if (!kept.equals(order.stream().filter(kept::contains).toList())) {
            sentences.add("The rows stand in another order.");
        }
    }

    private void columns(String kind, List<DecisionModel.Column> before, List<DecisionModel.Column> now) {
        match(
                before,
                now,
                DecisionModel.Column::variable,
                column -> "%s %s was added.".formatted(kind, column.variable()),
                column -> "%s %s was removed.".formatted(kind, column.variable()),
                (old, column) -> {
                    changed(kind + " " + column.variable(), "label", old.label(), column.label());
                    changed(kind + " " + column.variable(), "type", old.type(), column.type());
                    changed(kind + " " + column.variable(), "values", text(old.values()), text(column.values()));
                });
    }

    private void row(DecisionModel before, DecisionModel.Row old, DecisionModel now, DecisionModel.Row row) {
        String called = "Row %d (%s)".formatted(now.rows().indexOf(row) + 1, row.id());
        facts(called, cellsOf(before, old), cellsOf(now, row));
        changed(called, "sentence", old.sentence(), row.sentence());
    }

    private static Map<String, String> cellsOf(DecisionModel table, DecisionModel.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<DecisionModel.Column> columns =
                Stream.concat(table.inputs().stream(), table.outputs().stream()).toList();
        List<String> texts =
                Stream.concat(row.inputs().stream(), row.outputs().stream()).toList();
        for (int i = 0; i < Math.min(columns.size(), texts.size()); i++) {
            cells.put(columns.get(i).variable(), texts.get(i));
        }
        return cells;
    }

    private static String cells(DecisionModel table, DecisionModel.Row row) {
        return cellsOf(table, row).entrySet().stream()
                        .map(cell -> cell.getKey() + " " + shown(cell.getValue()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private void forms(FormModel before, FormModel now) {
        match(
                before.parts(),
                now.parts(),
                part -> part.key().isEmpty() ? part.type() + part.label() : part.key(),
                part -> "Field %s was added.".formatted(part.called()),
                part -> "Field %s was removed.".formatted(part.called()),
                (old, part) -> {
                    String called = "Field " + part.called();
                    changed(called, "label", old.label(), part.label());
                    changed(called, "kind", old.type(), part.type());
                    changed(called, "required", Boolean.toString(old.required()), Boolean.toString(part.required()));
                    changed(called, "read only", Boolean.toString(old.shown()), Boolean.toString(part.shown()));
                    changed(called, "options", text(old.options()), text(part.options()));
                });
    }

    private void facts(String called, Map<String, String> before, Map<String, String> now) {
        Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .forEach(name -> changed(called, name, before.getOrDefault(name, ""), now.getOrDefault(name, "")));
    }

    private void changed(String called, String what, String before, String now) {
        if (!Objects.equals(before, now)) {
            sentences.add("%s: %s was %s, is %s.".formatted(called, what, shown(before), shown(now)));
        }
    }

    private <T> void match(
            List<T> before,
            List<T> now,
            Function<T, String> id,
            Function<T, String> added,
            Function<T, String> removed,
            BiConsumer<T, T> kept) {
        Map<String, T> old = new LinkedHashMap<>();
        before.forEach(one -> old.putIfAbsent(id.apply(one), one));
        for (T one : now) {
            T known = old.remove(id.apply(one));
            if (known == null) {
                sentences.add(added.apply(one));
            } else {
                kept.accept(known, one);
            }
        }
        old.values().forEach(one -> sentences.add(removed.apply(one)));
    }

    private static String text(List<String> values) {
        return String.join(", ", values);
    }

    private static String shown(String value) {
        if (value.isBlank()) {
            return "empty";
        }
        return value.endsWith(".") ? "“" + value + "”" : value;
    }
}
