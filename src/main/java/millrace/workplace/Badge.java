package millrace.workplace;

/** A word that stands out: a constant of the practice with the words people read. */
public record Badge(String value, String label, Tone tone) {}
