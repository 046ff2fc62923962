package millrace.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Whom to ask; never nobody.
 *
 * @param people keys of people who work here
 * @param teams keys of teams that take work
 * @param outside somebody of a supplier, or null
 * @param gap who is missing and who is asked instead, in a sentence for the timeline of whoever asks; null when nobody is missing
 */
public record Contact(List<String> people, List<String> teams, Outside outside, String gap) {

    /** Somebody who does not work here. */
    public record Outside(String name, String email, String phone) {}

    public Contact {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /** The sentence about who is missing; empty when nobody is. */
    public Optional<String> missing() {
        return Optional.ofNullable(gap);
    }
}
