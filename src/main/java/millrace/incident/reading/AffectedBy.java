package millrace.incident.reading;

/** By what an incident is found: the keys of its services, or the numbers of its items. */
enum AffectedBy {
    SERVICE(
            """
            (select i.service as affected, i.id from millrace.incident i where i.service = any(:keys) and %1$s%2$s)
            union
            (select a.service, i.id from millrace.affected_service a join millrace.incident i on i.number = a.incident
             where a.service = any(:keys) and %1$s%2$s)"""),
    ITEM(
            """
            (select a.item as affected, i.id from millrace.affected_item a join millrace.incident i on i.number = a.incident
             where a.item = any(:keys) and %1$s%2$s)""");

    private final String pairs;

    AffectedBy(String pairs) {
        this.pairs = pairs;
    }

    /** A query of what is affected and the id of the incident. */
    String all(String condition) {
        return pairs.formatted(condition, "");
    }

    /** The same, no more from each place than the parameter {@code limit} says. */
    String first(String condition, String order) {
        return pairs.formatted(condition, " order by " + order + " limit :limit");
    }
}
