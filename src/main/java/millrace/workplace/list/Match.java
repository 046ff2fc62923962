package millrace.workplace.list;

import java.time.Instant;
import java.util.List;
import millrace.workplace.list.MatchedWords.Passage;

/**
 * Where the words stand that a record was found by.
 *
 * @param title the title, its matched parts marked
 * @param author who said it; null where it stands in the description, or only in the title
 * @param excerpt what stands around the words; empty where they are only in the title
 */
public record Match(List<Passage> title, String author, Instant at, List<Passage> excerpt) {}
