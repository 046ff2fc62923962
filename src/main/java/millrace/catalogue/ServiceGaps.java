package millrace.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what services lack: who is named and works here no longer counts as lacking. */
@Component
public class ServiceGaps {

    private static final String PERSON =
            "exists (select from millrace.person p where p.key = %s and p.active and not p.roles <@ '{REQUESTER}')";
    private static final String TEAM = "exists (select from millrace.team t where t.key = %s and t.active)";
    private static final Map<Gap, String> CONDITIONS = new EnumMap<>(Map.of(
            Gap.TIER,
            "s.tier is null",
            Gap.TEAM,
            "not " + TEAM.formatted("s.team"),
            Gap.OWNER,
            "not " + PERSON.formatted("s.owner"),
            Gap.APPROVER,
            nobody(Party.Role.APPROVER),
            Gap.RESPONDER,
            nobody(Party.Role.RESPONDER)));

    private final JdbcClient jdbc;

    ServiceGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String nobody(Party.Role role) {
        return "not exists (select from millrace.service_party x where x.service = s.key and x.role = '%s' and (%s or %s))"
                .formatted(
                        role,
                        "x.kind = 'PERSON' and " + PERSON.formatted("x.party"),
                        "x.kind = 'TEAM' and " + TEAM.formatted("x.party"));
    }

    /** That a service, under the alias {@code s}, lacks it. */
    static String condition(Gap gap) {
        return CONDITIONS.get(gap);
    }

    /** What each of these services lacks, by key. */
    public Map<String, List<Gap>> of(Collection<Service> services) {
        var columns = Stream.of(Gap.values())
                .map(gap -> "case when %s then '%s' end".formatted(condition(gap), gap))
                .collect(Collectors.joining(", "));
        var found = new LinkedHashMap<String, List<Gap>>();
        jdbc.sql("select s.key, array_remove(array[%s], null) as gaps from millrace.service s where s.key = any(?)"
                        .formatted(columns))
                .param(services.stream().map(Service::key).toArray(String[]::new))
                .query((row, n) -> found.put(
                        row.getString("key"),
                        Arrays.stream((String[]) row.getArray("gaps").getArray())
                                .map(Gap::valueOf)
                                .toList()))
                .list();
        return found;
    }
}
