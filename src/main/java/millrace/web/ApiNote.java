package millrace.web;

/** A paragraph (Markdown) that a module adds to the page of the interface; published as a bean. */
public record ApiNote(String title, String text) {}
