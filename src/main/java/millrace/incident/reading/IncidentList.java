package millrace.incident.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import millrace.catalogue.Service;
import millrace.catalogue.ServiceCatalogue;
import millrace.incident.Awaited;
import millrace.incident.IncidentManagement;
import millrace.incident.Phase;
import millrace.record.Priority;
import millrace.record.RecordKind;
import millrace.workplace.ListedActs;
import millrace.workplace.ListedColumn;
import millrace.workplace.ListedConstant;
import millrace.workplace.ListedFilter;
import millrace.workplace.ListedKind;
import millrace.workplace.ListedOrder;
import millrace.workplace.ListedView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives incidents their list. */
@Configuration(proxyBeanMethods = false)
class IncidentList {

    static final String KEY = "incidents";

    // as in the partial indexes of the lists, word for word
    private static final String OPEN = "r.phase not in ('CLOSED', 'CANCELLED')";
    private static final String OVER = "r.phase in ('CLOSED', 'CANCELLED')";

    private static final List<ListedOrder> ORDERS = List.of(
            new ListedOrder("OPENED", ListedOrder.Kind.TIME, "r.opened_at", true, false),
            new ListedOrder("UPDATED", ListedOrder.Kind.TIME, "r.updated_at", true, false),
            // priority and number in one value: with few values for many rows the planner would misjudge where a page
            // begins
            new ListedOrder(UrgentFirst.ORDER, ListedOrder.Kind.NUMBER, "r.priority_order", false, true),
            new ListedOrder("NUMBER", ListedOrder.Kind.NUMBER, "r.id", true, true));
    private static final List<ListedView> VIEWS = List.of(
            new ListedView("Open", "open=true", false),
            new ListedView("My work", "open=true&assignee=" + ListedFilter.ME, true),
            new ListedView("Nobody's", "open=true&assignee=" + ListedFilter.NOBODY, true),
            new ListedView("Resolved in the last seven days", "resolvedWithin=P7D&sort=UPDATED", false),
            new ListedView("All", "open=", false));

    @Bean
    ListedKind listedIncidents(RecordKind incidentRecords, ServiceCatalogue catalogue, IncidentManagement management) {
        Supplier<Map<String, String>> services = () -> names(catalogue);
        return new ListedKind(
                incidentRecords,
                KEY,
                "incident",
                "incidents",
                "Report an incident",
                "/incidents",
                columns(services),
                filters(services),
                ORDERS,
                VIEWS,
                acts(management));
    }

    private static List<ListedColumn> columns(Supplier<Map<String, String>> services) {
        return List.of(
                ListedColumn.of("number", "Number", ListedColumn.Kind.NUMBER, "r.number")
                        .sortedBy("NUMBER"),
                ListedColumn.of("title", "Title", ListedColumn.Kind.TITLE, "r.title"),
                ListedColumn.constant("priority", "Priority", "r.priority", priorities())
                        .sortedBy(UrgentFirst.ORDER),
                ListedColumn.constant("phase", "Phase", "r.phase", constants(Phase.values(), Phase::label)),
                ListedColumn.constant(
                        "waitsFor", "Waits for", "r.waits_for", constants(Awaited.values(), IncidentList::named)),
                ListedColumn.of("assignedTeam", "Team", ListedColumn.Kind.TEAM, "r.team"),
                ListedColumn.of("assignee", "Assignee", ListedColumn.Kind.PERSON, "r.assignee"),
                ListedColumn.of("reporter", "Reporter", ListedColumn.Kind.PERSON, "r.reporter"),
                ListedColumn.key("service", "Service", "r.service", services).onDemand(),
                time("openedAt", "Opened", "r.opened_at").sortedBy("OPENED"),
                time("updatedAt", "Changed", "r.updated_at").sortedBy("UPDATED"),
                time("resolvedAt", "Resolved", "r.resolved_at").onDemand(),
                time("closedAt", "Closed", "r.closed_at").onDemand());
    }

    private static ListedColumn time(String key, String label, String sql) {
        return ListedColumn.of(key, label, ListedColumn.Kind.TIME, sql);
    }

    private static List<ListedFilter> filters(Supplier<Map<String, String>> services) {
        return List.of(
                ListedFilter.state("open", "State", OPEN, OVER),
                ListedFilter.several("priority", "Priority", priorities(), new UrgentFirst()),
                ListedFilter.several("phase", "Phase", "r.phase", constants(Phase.values(), Phase::label)),
                ListedFilter.team("team", "Team", "r.team"),
                ListedFilter.person("assignee", "Assignee", "r.assignee"),
                ListedFilter.person("reporter", "Reporter", "r.reporter"),
                ListedFilter.key("service", "Service", "r.service", services),
                ListedFilter.within("resolvedWithin", "Resolved within", new ResolvedLately()));
    }

    private static ListedActs acts(IncidentManagement management) {
        return new ListedActs() {
            @Override
            public void assign(String number, String team, String person, String reason) {
                management.handOver(number, team, person, reason);
            }

            @Override
            public void comment(String number, String text, boolean internal) {
                management.comment(number, text, internal);
            }
        };
    }

    private static List<ListedConstant> priorities() {
        return Arrays.stream(Priority.values())
                .map(priority -> new ListedConstant(
                        priority.name(),
                        priority + " " + priority.label(),
                        switch (priority) {
                            case P1 -> "bad";
                            case P2 -> "warn";
                            default -> "";
                        }))
                .toList();
    }

    private static String named(Awaited awaited) {
        return awaited == Awaited.NOBODY ? "" : awaited.label();
    }

    private static <E extends Enum<E>> List<ListedConstant> constants(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new ListedConstant(value.name(), label.apply(value)))
                .toList();
    }

    private static Map<String, String> names(ServiceCatalogue catalogue) {
        return catalogue.all().stream()
                .filter(Service::isLive)
                .collect(Collectors.toMap(Service::key, Service::name, (a, b) -> a, java.util.TreeMap::new));
    }
}
