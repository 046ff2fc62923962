package millrace.incident.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import millrace.incident.IncidentManagement;
import millrace.record.InvalidInput;
import millrace.record.Sight;
import millrace.record.StaleRecord;
import millrace.record.Visibility;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says who may see an incident, from its page. */
@Controller
class VisibilityPage {

    private final IncidentManagement management;
    private final Sight sight;

    VisibilityPage(IncidentManagement management, Sight sight) {
        this.management = management;
        this.sight = sight;
    }

    @PostMapping("/incidents/{number:INC-.+}/visibility")
    String change(
            @PathVariable String number,
            @RequestParam Visibility visibility,
            @RequestParam(defaultValue = "") String readers,
            @RequestParam long version,
            RedirectAttributes answer) {
        Map<String, Object> fields = new HashMap<>(Map.of("visibility", visibility.name()));
        if (visibility == Visibility.NAMED_PEOPLE && !readers.isBlank()) {
            fields.put("readers", Arrays.asList(readers.strip().split("[\\s,;]+")));
        }
        try {
            management.change(number, fields, version);
        } catch (InvalidInput | StaleRecord mistake) {
            answer.addFlashAttribute("visibilityMistake", mistake.getMessage());
        }
        // whoever took themselves out of its readers has no page of it any more
        return sight.find(number).isPresent() ? "redirect:/incidents/" + number + "#visibility" : "redirect:/incidents";
    }
}
