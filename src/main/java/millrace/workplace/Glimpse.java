package millrace.workplace;

/** A record as others mention it: what it is called, where it stands, how urgent it is, and where its page is. */
public record Glimpse(String number, String title, Badge phase, Badge priority, String address) {}
