package millrace.cmdb.process;

import java.util.List;
import millrace.cmdb.verification.Verifications;
import millrace.directory.Directory;
import millrace.directory.Team;
import millrace.engine.Facade;
import millrace.engine.OwnRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a model may ask the record of an item: who looks after it. */
@Facade
@Component("itemRecord")
public class ItemRecord {

    private final OwnRecord records;
    private final Verifications verifications;
    private final Directory directory;

    ItemRecord(OwnRecord records, Verifications verifications, Directory directory) {
        this.records = records;
        this.verifications = verifications;
        this.directory = directory;
    }

    /** The owner of the item, or whoever is asked where there is none; never nobody. */
    public String verifier(DelegateExecution execution) {
        return verifications.verifier(records.of(execution));
    }

    /** The team that has the item, if it takes work. */
    public List<String> teams(DelegateExecution execution) {
        return ofTeam(
                directory, verifications.item(records.of(execution)).details().team());
    }

    static List<String> ofTeam(Directory directory, String team) {
        return team == null || directory.team(team).filter(Team::active).isEmpty() ? List.of() : List.of(team);
    }
}
