package millrace.catalogue.web;

import java.util.Locale;
import java.util.Map;
import millrace.catalogue.ServiceState;
import millrace.catalogue.SupplierState;
import millrace.workplace.Fact;
import millrace.workplace.Vocabulary;

/** The words for what the histories of services and suppliers say. */
enum CatalogueVocabulary implements Vocabulary {
    SERVICE,
    SUPPLIER;

    private static final Map<String, String> FIELDS = Map.of(
            "email", "mail",
            "startsOn", "start",
            "endsOn", "end",
            "responseMinutes", "minutes to respond",
            "resolutionMinutes", "minutes to resolve");

    @Override
    public String field(String name) {
        return FIELDS.getOrDefault(
                name, name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    @Override
    public Fact.Kind kind(String field) {
        return switch (field) {
            case "team" -> Fact.Kind.TEAM;
            case "owner" -> Fact.Kind.PERSON;
            default -> Fact.Kind.TEXT;
        };
    }

    @Override
    public String value(String field, String value) {
        if (!field.equals("state")) {
            return value;
        }
        return this == SERVICE
                ? ServiceState.valueOf(value).label()
                : SupplierState.valueOf(value).label();
    }
}
