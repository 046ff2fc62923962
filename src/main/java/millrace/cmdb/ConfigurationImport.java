package millrace.cmdb;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The front door for what other systems say about items. All of a file is taken in one transaction, what cannot be used is left out and
 * told, and the same file once more changes nothing.
 */
public interface ConfigurationImport {

    /** The most rows that a file may have. */
    int MOST_ROWS = 500_000;

    /**
     * Takes a file, for whoever acts.
     *
     * @throws IOException when the file cannot be read
     * @throws millrace.record.InvalidInput when it has more than 500,000 rows
     */
    Outcome take(Reading file, Options options) throws IOException;

    /** A file that gives its rows one after the other. */
    interface Reading {

        void into(Receiver receiver) throws IOException;
    }

    /** Takes the rows of a file. */
    interface Receiver {

        void item(ImportedItem item);

        /** A row that cannot be understood as an item. */
        void damaged(Remark remark);
    }

    /**
     * How far it may reach.
     *
     * @param dryRun whether nothing is written, and the remarks tell what would change
     * @param services whether services are added that items say to be a part of and nobody knows
     */
    record Options(boolean dryRun, boolean services) {}

    /** What is counted. */
    enum Count {
        ROWS,
        LEFT_OUT,
        ITEMS_NEW,
        ITEMS_CHANGED,
        ITEMS_UNCHANGED,
        ITEMS_RETIRED,
        RELATIONS_NEW,
        RELATIONS_CHANGED,
        RELATIONS_ENDED,
        TYPES_NEW,
        ATTRIBUTES_NEW,
        SERVICES_NEW
    }

    /**
     * Something about a row that a person should know.
     *
     * @param field the field it is about; null when it is the row
     * @param leftOut whether the row was left out
     */
    record Remark(long line, String field, boolean leftOut, String reason) {

        public static Remark leftOut(long line, String field, String reason) {
            return new Remark(line, field, true, reason);
        }

        public static Remark doubt(long line, String field, String reason) {
            return new Remark(line, field, false, reason);
        }
    }

    /** What came of it. */
    record Outcome(Map<Count, Long> counts, List<Remark> remarks) {}
}
