package millrace.cmdb.process;

import java.util.Map;
import millrace.cmdb.verification.VerificationDue;
import millrace.cmdb.verification.VerificationHandedOver;
import millrace.cmdb.verification.VerificationSettled;
import millrace.engine.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process configuration-verification what happens to items, in the same transaction. */
@Component
class VerificationProcess {

    private final Processes processes;

    VerificationProcess(Processes processes) {
        this.processes = processes;
    }

    /** One verification of an item at a time. */
    @EventListener
    void on(VerificationDue due) {
        if (!processes.isRunning(due.number())) {
            processes.startBy(
                    "VerificationDue", due.number(), Map.of("number", due.number(), "title", "Verify " + due.name()));
        }
    }

    @EventListener
    void on(VerificationHandedOver handed) {
        processes.assign(handed.number(), handed.person());
    }

    @EventListener
    void on(VerificationSettled settled) {
        processes.tell(settled.number(), "VerificationSettled");
    }
}
