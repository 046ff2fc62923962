package millrace.workplace;

/**
 * What can be done to many records at once, each through the front door of its practice, in whose words it is refused.
 */
public interface ListedActs {

    /** Gives the record to a team and a person; a team of null leaves it where it is, a person of null takes it from everybody. */
    void assign(String number, String team, String person, String reason);

    /** Says something about the record. */
    void comment(String number, String text, boolean internal);
}
