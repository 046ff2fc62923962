package millrace.directory;

/**
 * Fact: a person who worked here does not any more, because they are no longer active or have lost the last role that works.
 * Published after {@link PeopleChanged}, in the same transaction: what they had open goes back to its team.
 */
public record PersonLeft(Person person) {}
