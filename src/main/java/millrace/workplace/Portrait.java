package millrace.workplace;

import java.util.List;

/**
 * What a record is, as whoever asks may see it.
 *
 * @param standing where it stands, in a sentence for whoever reported it
 * @param badges what else stands out, such as that not everybody may see it
 * @param priority null while there is none, as are why and verdict
 * @param waitsFor null while it waits for nobody
 * @param people whom it concerns and who works on it, the team included
 * @param facts what it is about
 * @param times when what was reached
 * @param version counts the saves; what an act sends back as seen
 * @param position how far its timeline goes; with it a stale act is told what happened since
 * @param address of its page
 */
public record Portrait(
        String number,
        String title,
        String description,
        String standing,
        List<Badge> badges,
        Badge priority,
        String why,
        Verdict verdict,
        Badge phase,
        boolean open,
        Badge waitsFor,
        List<Fact> people,
        List<Fact> facts,
        List<Fact> times,
        long version,
        long position,
        String address) {

    /** Which row of which version of a table gave it its priority. */
    public record Verdict(String decision, int version, String rule) {}

    /** The same, with the names behind keys, and how far its timeline goes. */
    Portrait with(List<Fact> namedPeople, List<Fact> namedFacts, long newPosition) {
        return new Portrait(
                number,
                title,
                description,
                standing,
                badges,
                priority,
                why,
                verdict,
                phase,
                open,
                waitsFor,
                namedPeople,
                namedFacts,
                times,
                version,
                newPosition,
                address);
    }
}
