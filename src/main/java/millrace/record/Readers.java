package millrace.record;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The people who are named as readers of a record. */
@Service
public class Readers {

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names more readers; those who are named already stay. */
    public void add(String record, Collection<String> people) {
        people.forEach(person -> jdbc.sql(
                        "insert into millrace.record_reader (record, person) values (?, ?) on conflict do nothing")
                .params(record, person)
                .update());
    }

    /** Names exactly these readers. */
    public void replace(String record, Collection<String> people) {
        jdbc.sql("delete from millrace.record_reader where record = ?")
                .param(record)
                .update();
        add(record, people);
    }

    /** Keys of the named readers of a record, in order; for agents only, null for others. */
    public List<String> of(Sighted record) {
        return VisibilityRule.seesInternal(record.by()) ? of(record.number()) : null;
    }

    /** Keys of the named readers, in order; for the practice and its process, whoever acts. */
    public List<String> of(String record) {
        return jdbc.sql("select person from millrace.record_reader where record = ? order by person")
                .param(record)
                .query(String.class)
                .list();
    }
}
