package millrace.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** All incidents. */
interface Incidents extends CrudRepository<Incident, Long> {

    Optional<Incident> findByNumber(String number);

    @Query("select * from millrace.incident where source = :source and correlation_id = :correlationId")
    Optional<Incident> findByCorrelation(String source, String correlationId);

    @Query("select nextval('millrace.incident_number')")
    long nextNumber();

    /** The open duplicates of an incident, oldest first. */
    @Query(
            "select * from millrace.incident where parent = :number and phase not in ('CLOSED', 'CANCELLED') order by id for update")
    List<Incident> findOpenDuplicates(String number);
}
