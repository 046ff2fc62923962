package millrace.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import millrace.record.Priority;
import org.springframework.boot.test.context.TestComponent;

/** A practice that keeps alarms about the services whose keys begin with {@code loud}. */
@TestComponent
class SampleAlarms implements ServiceRecords {

    @Override
    public String plural() {
        return "Alarms";
    }

    @Override
    public Map<String, OpenRecords> open(Collection<String> services) {
        return services.stream()
                .filter(SampleAlarms::isLoud)
                .collect(Collectors.toMap(key -> key, key -> new OpenRecords(3, Priority.P2)));
    }

    @Override
    public List<ServiceRecord> of(String service, int limit) {
        return isLoud(service)
                ? List.of(new ServiceRecord(
                        "ALM-7", "It <rings>", Priority.P2, "Ringing", true, Instant.EPOCH, "/alarms/ALM-7"))
                : List.of();
    }

    /** As many as there are days: so it can be told which days were asked for. */
    @Override
    public ServiceFigures figures(String service, Instant from, Instant until) {
        var days = (int) from.until(until, ChronoUnit.DAYS);
        return new ServiceFigures(days, 4, 5, Duration.ofMinutes(80), Duration.ofHours(49));
    }

    private static boolean isLoud(String key) {
        return key.startsWith("loud");
    }
}
