package millrace.incident.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import millrace.incident.IncidentManagement;
import millrace.incident.reading.IncidentTitles;
import millrace.record.RecordKind;
import millrace.workplace.Act;
import millrace.workplace.Glimpse;
import millrace.workplace.Outcome;
import millrace.workplace.Portrait;
import millrace.workplace.Vocabulary;
import millrace.workplace.Workplace;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Incidents as people look at them and work on them. */
@Component
@Transactional
class IncidentWorkplace implements Workplace {

    private final RecordKind kind;
    private final IncidentManagement management;
    private final IncidentAnswers answers;
    private final IncidentPortrait portraits;
    private final IncidentVocabulary words;
    private final IncidentTitles titles;
    private final Deeds deeds;

    IncidentWorkplace(
            @Qualifier("incidentRecords") RecordKind kind,
            IncidentManagement management,
            IncidentAnswers answers,
            IncidentPortrait portraits,
            IncidentVocabulary words,
            IncidentTitles titles,
            Deeds deeds) {
        this.kind = kind;
        this.management = management;
        this.answers = answers;
        this.portraits = portraits;
        this.words = words;
        this.titles = titles;
        this.deeds = deeds;
    }

    @Override
    public RecordKind kind() {
        return kind;
    }

    @Override
    public String path() {
        return IncidentPortrait.PATH;
    }

    @Override
    public String singular() {
        return "Incident";
    }

    @Override
    public String plural() {
        return "Incidents";
    }

    @Override
    public Vocabulary words() {
        return words;
    }

    @Override
    @Transactional(readOnly = true)
    public Portrait portrait(String number) {
        return portraits.of(answers.shown(management.get(number)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Glimpse> glimpses(Collection<String> numbers) {
        return titles.named(numbers).values().stream()
                .map(this::glimpse)
                .collect(Collectors.toMap(Glimpse::number, one -> one));
    }

    private Glimpse glimpse(IncidentTitles.Titled incident) {
        return new Glimpse(
                incident.number(),
                incident.title(),
                portraits.phase(incident.phase()),
                IncidentPortrait.priority(incident.priority()),
                IncidentPortrait.PATH + "/" + incident.number());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Act> acts(String number) {
        return deeds.offered(management.get(number));
    }

    @Override
    public Outcome perform(String number, String act, Map<String, Object> values, Long seenVersion) {
        return deeds.perform(number, act, values, seenVersion);
    }
}
