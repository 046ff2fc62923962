package millrace.workplace.page;

import millrace.modelling.VerdictTables;
import millrace.record.UnknownRecord;
import millrace.workplace.RecordReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a record, and of a decision about it; {@link RecordPaths} says where they are. */
@Controller
class RecordPage {

    private final RecordSheet sheet;
    private final RecordReading reading;
    private final VerdictTables tables;

    RecordPage(RecordSheet sheet, RecordReading reading, VerdictTables tables) {
        this.sheet = sheet;
        this.reading = reading;
        this.tables = tables;
    }

    String show(@PathVariable String number, @ModelAttribute TimelineQuery query, Model page) {
        return sheet.fill(number, query, null, page);
    }

    /** The table of a verdict in the version that gave it; {@code place} counts the verdicts about the record from 1. */
    String decision(@PathVariable String number, @PathVariable int place, Model page) {
        var decisions = reading.decisions(number);
        if (place < 1 || place > decisions.size()) {
            throw new UnknownRecord("%s's decision %d".formatted(number, place));
        }
        var decision = decisions.get(place - 1);
        sheet.name(number, page);
        page.addAttribute("decision", decision);
        page.addAttribute("table", tables.of(decision).orElse(null));
        return "workplace/decision";
    }
}
