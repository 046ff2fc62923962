package millrace.modelling;

import java.util.Optional;
import millrace.model.DecisionModel;
import millrace.model.ModelKind;
import millrace.record.Decision;
import org.springframework.stereotype.Service;

/** The tables behind verdicts, for whoever was handed the evidence; the models themselves are for their readers alone. */
@Service
public class VerdictTables {

    private final DeployedModels deployed;

    VerdictTables(DeployedModels deployed) {
        this.deployed = deployed;
    }

    /** The table in the version that gave the verdict; empty when the engine no longer has it, or the verdict was given elsewhere. */
    public Optional<DecisionModel> of(Decision verdict) {
        return deployed.file(ModelKind.DECISION, verdict.decision(), verdict.version()).stream()
                .flatMap(file -> DecisionModel.read(file).stream())
                .filter(table -> table.id().equals(verdict.decision()))
                .findFirst();
    }
}
