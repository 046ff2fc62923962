package millrace.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** All incidents. */
interface Incidents extends CrudRepository<Incident, Long> {

    Optional<Incident> findByNumber(String number);

    /** The incident with that id; one that the sender had to get to themselves comes before what others sent. */
    @Query(
            """
            select * from millrace.incident where source = :source and correlation_id = :correlationId
              and (correlation_owner is null or correlation_owner = :sender)
            order by correlation_owner nulls last limit 1""")
    Optional<Incident> findByCorrelation(String source, String correlationId, String sender);

    @Query("select nextval('millrace.incident_number')")
    long nextNumber();

    /** The incident, locked. */
    @Query("select * from millrace.incident where number = :number for update")
    Optional<Incident> lock(String number);

    /** The open duplicates of an incident, oldest first. */
    @Query(
            "select * from millrace.incident where parent = :number and phase not in ('CLOSED', 'CANCELLED') order by id for update")
    List<Incident> findOpenDuplicates(String number);

    /** The open incidents that somebody has, oldest first. */
    @Query(
            "select * from millrace.incident where assignee = :person and phase not in ('CLOSED', 'CANCELLED') order by id for update")
    List<Incident> findOpenOf(String person);

    /** The open incidents that a team has, oldest first. */
    @Query(
            "select * from millrace.incident where team = :team and phase not in ('CLOSED', 'CANCELLED') order by id for update")
    List<Incident> findOpenOfTeam(String team);

    /** The open incidents of named people that name somebody, oldest first. */
    @Query(
            """
            select * from millrace.incident
            where visibility = 'NAMED_PEOPLE' and phase not in ('CLOSED', 'CANCELLED')
              and number in (select record from millrace.record_reader where person = :person) order by id for update""")
    List<Incident> findOpenNaming(String person);
}
