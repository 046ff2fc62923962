package millrace.journey.web;

import millrace.journey.Journey;
import millrace.journey.Journeys;
import org.springframework.stereotype.Component;

/** What the part of a record's page needs, asked by its template. */
@Component
public class JourneySection {

    private final Journeys journeys;

    JourneySection(Journeys journeys) {
        this.journeys = journeys;
    }

    /** The phases for those who read no more; null for those whose browser asks for the rest by itself. */
    public Journey phases(String number) {
        return journeys.inDetail() ? null : journeys.read(number, null);
    }
}
