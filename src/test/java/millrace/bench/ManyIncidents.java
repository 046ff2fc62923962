package millrace.bench;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes a million incidents as years of work leave them behind: most are closed, teams and services differ in size by
 * far, priorities are seldom high, and what was opened last was mostly changed last.
 */
final class ManyIncidents {

    private static final List<String> STATEMENTS = List.of(
            """
            insert into millrace.person (key, name, roles)
            select 'person-' || n, 'Person ' || n, case when n <= 200 then '{AGENT}'::text[] else '{REQUESTER}' end
            from generate_series(1, 5000) n""",
            "insert into millrace.team (key, name) select 'team-' || n, 'Team ' || n from generate_series(1, 25) n",
            """
            insert into millrace.service (key, name, tier, team)
            select 'service-' || n, 'Service ' || n, 1 + n % 4, 'team-' || (1 + n % 25) from generate_series(1, 200) n""",
            """
            create table bench_index as
            select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where i.indrelid in ('millrace.incident'::regclass, 'millrace.record_words'::regclass) and not i.indisunique""",
            """
            do $$ declare one record; begin
                for one in select * from bench_index loop execute 'drop index millrace.' || one.name; end loop;
            end $$""",
            "select setseed(0.42)",
            """
            insert into millrace.incident (id, number, version, title, description, channel, reporter, on_behalf_of,
                service, reach, environment, impact, urgency, priority, phase, team, assignee, visibility, opened_at,
                triaged_at, resolved_at, closed_at, updated_at)
            select n, 'INC-' || n, 1,
                (array['Printer', 'Mail', 'Payroll', 'VPN', 'Database', 'Login', 'Telephone', 'Website', 'Laptop',
                    'Backup'])[1 + floor(random() * 10)] || ' ' || (array['does not answer', 'is slow', 'shows an error',
                    'lost data', 'is not reachable', 'refuses the password'])[1 + floor(random() * 6)] || ' on '
                    || substr(md5(n::text), 1, 6),
                'Since this morning ' || md5(random()::text) || ' and also ' || md5(random()::text)
                    || case when random() < 0.001 then ' zeppelin' else ' nothing else' end,
                'API', 'person-' || (1 + floor(random() ^ 3 * 5000)),
                case when random() < 0.05 then 'person-' || (201 + floor(random() * 4800)) end,
                case when random() < 0.8 then 'service-' || (1 + floor(random() ^ 3 * 200)) end,
                'ONE_PERSON', 'PRODUCTION', 'MINOR', 'MEDIUM',
                case when p < 0.01 then 'P1' when p < 0.06 then 'P2' when p < 0.3 then 'P3' when p < 0.8 then 'P4' else 'P5' end,
                phase, 'team-' || (1 + floor(random() ^ 3 * 25)),
                case when random() < 0.9 then 'person-' || (1 + floor(random() ^ 2 * 200)) end,
                case when v < 0.97 then 'EVERYBODY' when v < 0.99 then 'PEOPLE_AND_TEAMS' else 'NAMED_PEOPLE' end,
                opened, opened + interval '20 minutes',
                case when phase in ('CLOSED', 'RESOLVED') then least(opened + age, now()) end,
                case when phase = 'CLOSED' then least(opened + age + interval '1 day', now()) end,
                least(opened + age + interval '1 day', now())
            from (select n, random() as p, random() as v,
                    now() - (1000000 - n) * interval '95 seconds' - random() * interval '2 hours' as opened,
                    random() ^ 3 * interval '40 days' as age,
                    case when q < 0.03 then 'CANCELLED' when q < 0.96 then 'CLOSED' when q < 0.965 then 'RESOLVED'
                        when q < 0.975 then 'PENDING_REVIEW' when q < 0.99 then 'INVESTIGATE' else 'TRIAGE' end as phase
                from (select n, random() as q from generate_series(1, 1000000) n) numbers) rows""",
            """
            insert into millrace.record_reader (record, person)
            select number, 'person-' || (1 + floor(random() * 5000)) from millrace.incident
            where visibility = 'NAMED_PEOPLE'""",
            // made at once they take a tenth of the time
            """
            do $$ declare one record; begin
                for one in select * from bench_index loop execute one.definition; end loop;
            end $$""",
            "vacuum analyze millrace.incident",
            "vacuum analyze millrace.record_words",
            "analyze millrace.record_reader",
            // else whoever reads first writes what we left in memory
            "checkpoint");

    private static final String A_MILLION = "1000000";

    private final JdbcTemplate jdbc;

    ManyIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write() {
        STATEMENTS.forEach(jdbc::execute);
    }

    /** The same with fewer incidents. */
    void write(int number) {
        STATEMENTS.forEach(statement -> jdbc.execute(statement.replace(A_MILLION, String.valueOf(number))));
    }
}
