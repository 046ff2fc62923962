package millrace.engine.inspection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import millrace.engine.FormOptions;
import millrace.engine.guard.ExpressionCheck;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import millrace.model.ModelXml;
import millrace.model.UnreadableModel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at the files of one deployment together. */
@Component
public class Inspection {

    private static final int MOST_FILES = 50;
    private static final int MOST_ELEMENTS = 50_000;
    private static final int MOST_DRAWN = 1_000;

    private static final Pattern DRAWN = Pattern.compile("(?i)(task|event|gateway|process|activity|transaction)$");

    private final ExpressionCheck expressions;
    private final ObjectProvider<FormOptions> lists;

    Inspection(ExpressionCheck expressions, ObjectProvider<FormOptions> lists) {
        this.expressions = expressions;
        this.lists = lists;
    }

    /** What is wrong with the files as such; while something is, they cannot be read. */
    public Findings ofFiles(List<ModelFile> files) {
        Findings found = new Findings();
        if (files.isEmpty()) {
            found.refuse("The deployment", "holds no file");
        }
        if (files.size() > MOST_FILES) {
            found.refuse("The deployment", "holds more than " + MOST_FILES + " files");
        }
        Set<String> keys = new HashSet<>();
        files.forEach(file -> readable(file, keys, found));
        return found;
    }

    private static void readable(ModelFile file, Set<String> keys, Findings found) {
        if (ModelKind.ofFile(file.name()).isEmpty()) {
            found.refuse(file.name(), "is neither a process (.bpmn) nor a decision (.dmn) nor a form (.form)");
            return;
        }
        try {
            if (isTooMuch(file, found)) {
                return;
            }
            List<String> own = file.keys();
            if (own.isEmpty()) {
                found.refuse(file.name(), "holds nothing that can be run: no executable process, no decision");
            }
            for (String key : own) {
                if (!key.matches("[A-Za-z_][A-Za-z0-9_.-]{0,63}")) {
                    found.refuse(
                            file.name(), "has the id '%s', which is not letters, digits and hyphens".formatted(key));
                } else if (!keys.add(file.kind() + " " + key)) {
                    found.refuse(file.name(), "defines %s, which the deployment defines twice".formatted(key));
                }
            }
        } catch (UnreadableModel broken) {
            found.refuse(
                    file.name(),
                    broken.getMessage().replaceFirst("^[^:]*: ", "").replaceFirst("\\.$", ""));
        }
    }

    private static boolean isTooMuch(ModelFile file, Findings found) {
        if (file.kind() == ModelKind.FORM) {
            return false;
        }
        ModelXml xml = ModelXml.parse(file);
        long elements = xml.all().limit(MOST_ELEMENTS + 1L).count();
        long drawn = file.kind() == ModelKind.PROCESS
                ? xml.all()
                        .filter(element -> DRAWN.matcher(element.getLocalName()).find())
                        .limit(MOST_DRAWN + 1L)
                        .count()
                : 0;
        if (elements > MOST_ELEMENTS) {
            found.refuse(file.name(), "has more than %d elements".formatted(MOST_ELEMENTS));
        } else if (drawn > MOST_DRAWN) {
            found.refuse(file.name(), "has more than %d activities, events and gateways".formatted(MOST_DRAWN));
        }
        return elements > MOST_ELEMENTS || drawn > MOST_DRAWN;
    }

    /**
     * What is wrong with the models in these files, which can be read.
     *
     * @param ofTheProduct whether they came with the product, which need not agree with itself
     */
    public Findings ofModels(List<ModelFile> files, Surroundings around, boolean ofTheProduct) {
        Findings found = new Findings();
        Set<String> names = lists.stream().map(FormOptions::name).collect(Collectors.toSet());
        List<ModelFile> processes =
                files.stream().filter(file -> file.kind() == ModelKind.PROCESS).toList();
        List<ModelFile> all = processes.isEmpty() ? List.of() : around.processes();
        List<StartMessage> starts =
                all.stream().flatMap(file -> StartMessage.of(file).stream()).toList();
        for (ModelFile file : files) {
            switch (file.kind()) {
                case PROCESS -> new ProcessCheck(file, expressions, around, starts, found).run();
                case DECISION -> new DecisionCheck(file, found).run();
                case FORM -> new FormCheck(file, names, found).run();
            }
        }
        if (found.refusals().isEmpty()) {
            new EndlessCheck(expressions::asksFacade, found).check(processes, all);
        }
        if (found.refusals().isEmpty() && !ofTheProduct) {
            files.forEach(file -> file.keys().forEach(key -> around.shipped(file.kind(), key)
                    .ifPresentOrElse(
                            shipped -> keepPromises(file, key, shipped, around, found),
                            () -> found.note(file.name(), "%s is a model of your own".formatted(key)))));
        }
        return found;
    }

    private static void keepPromises(
            ModelFile file, String key, ModelFile shipped, Surroundings around, Findings found) {
        switch (file.kind()) {
            case PROCESS -> new ProcessPromise(file, shipped, key, found).check();
            case DECISION -> new DecisionPromise(file, shipped, key, around, found).check();
            case FORM -> new FormPromise(file, shipped, found).check();
        }
    }
}
