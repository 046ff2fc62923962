-- Which other services an incident affects beside its main one.
alter table millrace.incident add column affected_services text[] not null default '{}';

-- The same, one row each, so that a service finds its incidents. Kept by triggers, so that no writer can forget it; when an incident
-- was opened stands here, too, because it never changes and the newest are looked for.
create table millrace.affected_service (
    service   text not null references millrace.service (key),
    opened_at timestamptz not null,
    incident  text not null references millrace.incident (number) on delete cascade,
    primary key (service, opened_at, incident)
);
create index affected_service_incident on millrace.affected_service (incident);

create function millrace.keep_services_of_incident() returns trigger language plpgsql as $$
begin
    delete from millrace.affected_service where incident = new.number and service <> all (new.affected_services);
    insert into millrace.affected_service (service, opened_at, incident)
    select distinct affected, new.opened_at, new.number from unnest(new.affected_services) affected
    on conflict do nothing;
    return null;
end $$;
create trigger services_of_new_incident after insert on millrace.incident
    for each row when (new.affected_services <> '{}') execute function millrace.keep_services_of_incident();
create trigger services_of_changed_incident after update on millrace.incident
    for each row when (old.affected_services is distinct from new.affected_services)
    execute function millrace.keep_services_of_incident();

-- The open ones of a service, newest first: what a new report is compared with, and what a service's page shows.
create index incident_open_service on millrace.incident (service, opened_at desc)
    where phase not in ('CLOSED', 'CANCELLED');

-- How alike two titles are, from 0 to 1. The extension lies where V010 found it or made it.
do $$
declare
    home text;
begin
    select n.nspname into home
        from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    execute format(
        'create function millrace.likeness(one text, other text) returns double precision'
        || ' language sql immutable parallel safe return round(%I.similarity(one, other)::numeric, 3)::double precision',
        home);
end $$;
