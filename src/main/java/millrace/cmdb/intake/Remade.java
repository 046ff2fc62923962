package millrace.cmdb.intake;

import java.util.List;
import millrace.cmdb.ConfigurationImport.Remark;

/**
 * What became other about items when they were put together again.
 *
 * @param items how many items
 * @param remarks what would change about the first of them, of a dry run
 * @param more how many items there are beyond those
 */
public record Remade(long items, List<Remark> remarks, long more) {

    /** Nothing became other. */
    public static final Remade NOTHING = new Remade(0, List.of(), 0);
}
