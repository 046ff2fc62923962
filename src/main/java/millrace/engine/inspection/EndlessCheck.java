package millrace.engine.inspection;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import millrace.model.ModelFile;
import millrace.model.ModelXml;

/** How the processes of a deployment go together with those in force: refuses what would run without end. */
final class EndlessCheck {

    private final Chains chains = new Chains();
    private final TokenMoves moves;
    private final TokenMoves inTheLongRun;
    private final Findings found;

    EndlessCheck(Predicate<String> asksFacade, Findings found) {
        Waits waits = new Waits(asksFacade);
        this.moves = new TokenMoves(waits);
        this.inTheLongRun = new TokenMoves(waits.inTheLongRun());
        this.found = found;
    }

    /** Looks at these processes among all that are in force or will be. */
    void check(List<ModelFile> files, List<ModelFile> all) {
        List<String> own = files.stream().flatMap(file -> file.keys().stream()).toList();
        for (ModelFile file : all) {
            ModelXml.parse(file).named("process").forEach(chains::add);
        }
        files.forEach(file -> file.keys().forEach(key -> chains.check(file.name(), key, found)));
        if (!found.refusals().isEmpty()) {
            return;
        }
        // a process in force may call one that no longer waits
        Set<String> looked = chains.leadingTo(own);
        Set<String> needed = chains.from(looked);
        for (ModelFile file : all) {
            ModelXml.parse(file)
                    .named("process")
                    .filter(process -> needed.contains(process.getAttribute("id")))
                    .forEach(process -> {
                        moves.add(file.name(), process);
                        inTheLongRun.add(file.name(), process);
                    });
        }
        new Rounds(moves.connected(), looked, found).check();
        if (found.refusals().isEmpty()) {
            new Rounds(inTheLongRun.connected(), looked, found).checkGrowth();
        }
    }
}
