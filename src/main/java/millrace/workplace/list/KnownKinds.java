package millrace.workplace.list;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import millrace.record.InvalidInput;
import millrace.workplace.ListedKind;
import org.springframework.stereotype.Component;

/** The kinds of records that have a list, as their practices gave them. */
@Component
public class KnownKinds {

    private final List<ListedKind> kinds;

    KnownKinds(List<ListedKind> kinds) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(ListedKind::key)).toList();
    }

    public List<ListedKind> all() {
        return kinds;
    }

    public Optional<ListedKind> find(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** The kind of that key; where there is none, {@link InvalidInput} names the field {@code kind}. */
    public ListedKind named(String key) {
        return find(key)
                .orElseThrow(() -> new InvalidInput(
                        "kind",
                        "kind: must be one of %s."
                                .formatted(String.join(
                                        ", ",
                                        kinds.stream().map(ListedKind::key).toList()))));
    }

    /** The kind whose list is at this path. */
    public Optional<ListedKind> at(String path) {
        return kinds.stream().filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** What an address says about a list of this kind. */
    public Wanted wanted(ListedKind kind, Map<String, String[]> parameters) {
        return Addresses.read(kind, parameters);
    }
}
