package millrace.journey.web;

import millrace.journey.Journeys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The journey of a record on a page of its own; the record's page takes it from here once it is shown. */
@Controller
class JourneyPage {

    private final Journeys journeys;

    JourneyPage(Journeys journeys) {
        this.journeys = journeys;
    }

    @GetMapping("/records/{number}/journey")
    String show(@PathVariable String number, @RequestParam(required = false) String run, Model page) {
        page.addAttribute("journey", journeys.read(number, run));
        return "workplace/path";
    }
}
