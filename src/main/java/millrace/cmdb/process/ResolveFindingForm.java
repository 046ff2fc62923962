package millrace.cmdb.process;

import java.util.HashMap;
import java.util.Map;
import millrace.cmdb.audit.ConfigurationAudits;
import millrace.cmdb.audit.FindingOutcome;
import millrace.engine.PartForm;
import millrace.engine.TaskForm;
import millrace.record.Refused;
import org.springframework.stereotype.Component;

/** A finding of an audit: which is right, the source or the record. */
@Component
class ResolveFindingForm implements PartForm {

    private final ConfigurationAudits audits;

    ResolveFindingForm(ConfigurationAudits audits) {
        this.audits = audits;
    }

    @Override
    public String id() {
        return "resolve-finding";
    }

    @Override
    public String variable() {
        return AuditRecord.FINDING;
    }

    @Override
    public TaskForm about(Object part) {
        return new OneFinding(AuditRecord.place(part));
    }

    /** The form for one of the findings. */
    private final class OneFinding implements TaskForm {

        private final int place;

        OneFinding(int place) {
            this.place = place;
        }

        @Override
        public String id() {
            return ResolveFindingForm.this.id();
        }

        @Override
        public Map<String, Object> prefill(String number) {
            var finding = audits.finding(number, place);
            Map<String, Object> shown = new HashMap<>();
            shown.put("number", number);
            shown.put("sourceName", audits.audit(number).sourceName());
            shown.put("findingKind", finding.what());
            shown.put("item", finding.item());
            shown.put("itemName", finding.name());
            shown.put("recordSays", finding.recordSays());
            shown.put("sourceSays", finding.sourceSays());
            shown.put("whatToDo", finding.whatToDo());
            return shown;
        }

        @Override
        public Map<String, Object> submit(String number, Map<String, Object> form) {
            return Refused.asBadInput(() -> {
                var outcome = (String) form.get("findingOutcome");
                audits.settle(number, place, FindingOutcome.valueOf(outcome), (String) form.get("note"));
                return Map.of("findingOutcome", outcome);
            });
        }
    }
}
