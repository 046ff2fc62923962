package millrace.engine.inspection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import millrace.model.ModelFile;
import millrace.model.ModelXml;
import org.w3c.dom.Element;

/** Refuses what a decision may not contain, and what the engine cannot read. */
class DecisionCheck {

    private static final int LONGEST_CELL = 1000;
    private static final int MOST_CELLS = 10_000;
    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/FEEL/20140401",
            "https://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/");

    private final ModelFile file;
    private final Findings found;

    DecisionCheck(ModelFile file, Findings found) {
        this.file = file;
        this.found = found;
    }

    void run() {
        ModelXml xml = ModelXml.parse(file);
        long count = Stream.of("inputEntry", "outputEntry").flatMap(xml::named).count();
        if (count > MOST_CELLS) {
            found.refuse(file.name(), "has %d cells, and no more than %d are looked at".formatted(count, MOST_CELLS));
            return;
        }
        xml.named("decision").forEach(this::decision);
        xml.all().forEach(this::element);
        xml.named("import").forEach(element -> found.refuse(file.name(), element, "reads another file"));
        xml.named("text")
                .filter(text -> ModelXml.text(text).length() > LONGEST_CELL)
                .forEach(text -> found.refuse(
                        file.name(), text, "has a cell of more than %d characters".formatted(LONGEST_CELL)));
        Stream.of("inputEntry", "inputExpression", "outputEntry", "literalExpression")
                .forEach(cells -> xml.named(cells).forEach(cell -> readable(cell, "inputEntry".equals(cells))));
        if (found.refusals().isEmpty()) {
            Tables.read(file, found);
        }
    }

    private void readable(Element cell, boolean tests) {
        String text =
                ModelXml.children(cell, "text").map(ModelXml::text).findFirst().orElse("");
        if (text.length() > LONGEST_CELL) {
            return;
        }
        String excess = Restraint.complaint(text);
        if (excess != null) {
            found.refuse(file.name(), cell, excess);
        } else if (!Tables.isReadable(text, tests)) {
            found.refuse(file.name(), cell, "has a cell that is not FEEL: " + text);
        }
    }

    private void decision(Element decision) {
        if (!TimeToLive.isOne(ModelXml.attribute(decision, "historyTimeToLive").orElse(""))) {
            found.refuse(file.name(), decision, TimeToLive.MISSING);
        }
        List<Element> rows = ModelXml.inside(decision, "rule").toList();
        rows.stream()
                .filter(row -> row.getAttribute("id").isBlank())
                .forEach(row -> found.refuse(
                        file.name(),
                        "row %d of %s has no id, by which a record could cite it"
                                .formatted(rows.indexOf(row) + 1, ModelXml.seen(decision))));
        rows.stream()
                .filter(rule -> ModelXml.children(rule, "description")
                        .allMatch(sentence -> ModelXml.text(sentence).isEmpty()))
                .forEach(rule -> found.note(
                        file.name(), ModelXml.seen(rule) + " has no sentence, so that a record cannot say why"));
    }

    private void element(Element element) {
        String language = element.getAttribute("expressionLanguage");
        if (!language.isEmpty()
                && !FEEL.contains(language)
                && !FEEL.contains(language.toLowerCase(java.util.Locale.ROOT))) {
            found.refuse(file.name(), element, "has an expression in another language than FEEL");
        }
    }
}
