package millrace.cmdb.process;

import java.util.Map;
import millrace.cmdb.audit.AuditDue;
import millrace.cmdb.audit.AuditSuperseded;
import millrace.engine.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process configuration-audit of audits that begin or give way, in the same transaction. */
@Component
class AuditProcess {

    private final Processes processes;

    AuditProcess(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(AuditDue due) {
        processes.startBy(
                "AuditDue", due.number(), Map.of("number", due.number(), "title", "Audit of " + due.sourceName()));
    }

    @EventListener
    void on(AuditSuperseded superseded) {
        processes.tell(superseded.number(), "AuditSuperseded");
    }
}
