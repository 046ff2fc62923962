package millrace.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is different between two versions of a calendar, in words. */
final class CalendarDifferences {

    private static final String DAYS = "%s %s: %s";

    private CalendarDifferences() {}

    static List<String> between(String nameBefore, BusinessHours before, String nameAfter, BusinessHours after) {
        var changes = new ArrayList<String>();
        said(changes, "name", nameBefore, nameAfter);
        said(changes, "zone", before.zone().getId(), after.zone().getId());
        said(changes, "week", before.week().times(), after.week().times());
        said(changes, "public holidays", place(before), place(after));
        days(changes, "closed day", before.closedDays(), after.closedDays(), CalendarDifferences::said);
        days(changes, "exception", before.exceptions(), after.exceptions(), CalendarDifferences::said);
        return List.copyOf(changes);
    }

    private static void said(List<String> changes, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s: %s, before: %s".formatted(what, after, before));
        }
    }

    private static String place(BusinessHours hours) {
        return hours.holidays() == null
                ? "none"
                : "%s (%s)".formatted(hours.holidays().name(), hours.holidays().place());
    }

    private static <D> void days(
            List<String> changes,
            String what,
            List<D> before,
            List<D> after,
            Function<D, Map.Entry<String, String>> said) {
        var was = byDate(before, said);
        var is = byDate(after, said);
        is.forEach((date, text) -> {
            if (!was.containsKey(date)) {
                changes.add(DAYS.formatted(what, date, text));
            } else {
                said(changes, what + " " + date, was.get(date), text);
            }
        });
        was.keySet().stream()
                .filter(date -> !is.containsKey(date))
                .forEach(date -> changes.add("%s %s is no more: %s".formatted(what, date, was.get(date))));
    }

    private static <D> Map<String, String> byDate(List<D> days, Function<D, Map.Entry<String, String>> said) {
        return days.stream()
                .map(said)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private static Map.Entry<String, String> said(ClosedDay day) {
        return Map.entry(day.date().toString(), day.name());
    }

    private static Map.Entry<String, String> said(ExceptionalDay day) {
        return Map.entry(day.date().toString(), "%s %s".formatted(day.name(), WeeklyHours.timesOfDay(day.times())));
    }
}
