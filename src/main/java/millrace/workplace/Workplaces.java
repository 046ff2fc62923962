package millrace.workplace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import millrace.record.UnknownRecord;
import org.springframework.stereotype.Component;

/** The workplaces of all practices, by the numbers of their records. */
@Component
public class Workplaces {

    private final List<Workplace> all;

    Workplaces(List<Workplace> all) {
        this.all = List.copyOf(all);
    }

    public List<Workplace> all() {
        return all;
    }

    /**
     * The workplace of the practice that has such numbers.
     *
     * @throws UnknownRecord when no practice has
     */
    public Workplace of(String number) {
        return find(number).orElseThrow(() -> new UnknownRecord(number));
    }

    public Optional<Workplace> find(String number) {
        return all.stream().filter(one -> one.kind().has(number)).findFirst();
    }

    /** Those of these records that whoever asks may see, whatever their practice. */
    public Map<String, Glimpse> glimpses(Collection<String> numbers) {
        return all.stream()
                .map(one -> one.glimpses(
                        numbers.stream().filter(one.kind()::has).distinct().toList()))
                .flatMap(found -> found.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
