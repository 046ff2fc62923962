-- Whoever reports what a hidden incident already is must not learn of it: their report is one of its own, by the same id.
alter table millrace.incident add column correlation_owner text;
drop index millrace.incident_correlation;
create unique index incident_correlation
    on millrace.incident (source, correlation_id, (coalesce(correlation_owner, ''))) where correlation_id is not null;
