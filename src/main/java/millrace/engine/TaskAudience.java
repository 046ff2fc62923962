package millrace.engine;

/**
 * Who may be offered the user tasks of a record, whatever its model says; a bean for each practice whose records not everybody may
 * know of. Of the records of others it says yes.
 */
public interface TaskAudience {

    /** Whether everybody in this group, a team's or a role's, may know of the record's user tasks. */
    boolean includesGroup(String recordNumber, String group);

    /** Whether this person may know of the record's user tasks. */
    boolean includesPerson(String recordNumber, String person);
}
