package millrace.cmdb.page;

import java.util.Objects;
import java.util.stream.Stream;
import millrace.cmdb.audit.ConfigurationAudits;
import millrace.cmdb.audit.Finding;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.Role;
import millrace.record.InvalidInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Audits of the configuration, what they found and what became of it. */
@Controller
class AuditPages {

    private static final int ROWS = 100;

    private final ConfigurationAudits audits;
    private final Directory directory;
    private final Actors actors;

    AuditPages(ConfigurationAudits audits, Directory directory, Actors actors) {
        this.audits = audits;
        this.directory = directory;
        this.actors = actors;
    }

    @GetMapping("/audits")
    String list(Model page) {
        page.addAttribute("audits", audits.latest(null, ROWS));
        page.addAttribute("sources", audits.sources());
        page.addAttribute("keeper", actors.current().is(Role.MANAGER, Role.ADMIN));
        return "cmdb/audits";
    }

    @PostMapping("/audits")
    String begin(@RequestParam(defaultValue = "") String source, Model page) {
        try {
            return "redirect:/audits/" + audits.begin(source);
        } catch (InvalidInput mistake) {
            page.addAttribute("mistake", mistake.getMessage());
            return list(page);
        }
    }

    @GetMapping("/audits/{number}")
    String show(@PathVariable String number, Model page) {
        var audit = audits.audit(number);
        var findings = audits.findings(number);
        page.addAttribute("audit", audit);
        page.addAttribute("findings", findings);
        page.addAttribute(
                "names",
                directory.names(Stream.concat(
                                Stream.of(audit.begunBy()), findings.stream().flatMap(AuditPages::people))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return "cmdb/audit";
    }

    private static Stream<String> people(Finding finding) {
        return Stream.of(finding.responsible(), finding.settledBy());
    }
}
