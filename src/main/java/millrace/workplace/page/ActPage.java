package millrace.workplace.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import millrace.workplace.Act;
import millrace.workplace.Outcome;
import millrace.workplace.RecordDesk;
import millrace.workplace.Workplaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what somebody asks for on the page of a record, and asks back where that is due. */
@Controller
class ActPage {

    private static final List<String> FRAME = List.of("_csrf", "version", "position", "confirmed");

    private final RecordDesk desk;
    private final RecordSheet sheet;
    private final Workplaces workplaces;
    private final SaidValues said;

    ActPage(RecordDesk desk, RecordSheet sheet, Workplaces workplaces, SaidValues said) {
        this.desk = desk;
        this.sheet = sheet;
        this.workplaces = workplaces;
        this.said = said;
    }

    /** What the form says besides the values of the act. */
    record Frame(Long version, Long position, Boolean confirmed) {

        boolean isConfirmed() {
            return Boolean.TRUE.equals(confirmed);
        }
    }

    String perform(
            @PathVariable String number,
            @PathVariable("act") String name,
            @RequestParam Map<String, String> sent,
            Frame frame,
            Model page,
            RedirectAttributes answer) {
        var values = new LinkedHashMap<>(sent);
        FRAME.forEach(values::remove);
        var act = desk.look(number).acts().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        try {
            var wanted = said.of(act, values);
            if (act != null && act.danger() && !frame.isConfirmed()) {
                return ask(number, act, values, frame, page);
            }
            return done(desk.perform(number, name, wanted, frame.version()), answer);
        } catch (StaleRecord stale) {
            return changed(number, act, values, frame, stale, page);
        } catch (InvalidInput mistake) {
            return sheet.fill(number, TimelineQuery.usual(), Attempt.of(name, act, mistake, values), page);
        } catch (Refusal refused) {
            return sheet.fill(
                    number, TimelineQuery.usual(), new Attempt(name, null, refused.getMessage(), values), page);
        }
    }

    private String ask(String number, Act act, Map<String, String> values, Frame frame, Model page) {
        sheet.name(number, page);
        page.addAttribute("act", act);
        page.addAttribute("values", values);
        page.addAttribute("frame", frame);
        return "workplace/sure";
    }

    private String changed(
            String number, Act act, Map<String, String> values, Frame frame, StaleRecord stale, Model page) {
        sheet.name(number, page);
        var wanted = act == null ? Map.<String, Object>of() : said.of(act, values);
        page.addAttribute("act", act);
        page.addAttribute("values", values);
        page.addAttribute("mistake", stale.getMessage());
        page.addAttribute(
                "differences", frame.position() == null ? List.of() : desk.since(number, frame.position(), wanted));
        page.addAttribute("wishes", act == null ? Map.of() : said.words(act, values));
        return "workplace/changed";
    }

    private String done(Outcome outcome, RedirectAttributes answer) {
        answer.addFlashAttribute("outcome", outcome);
        var after = desk.lookAfter(outcome);
        // whoever took themselves out of its readers has no page of it any more
        return "redirect:"
                + (after == null
                        ? workplaces.of(outcome.number()).path()
                        : after.portrait().address());
    }
}
