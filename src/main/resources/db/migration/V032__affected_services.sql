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

-- The items that an incident affects, as far as they are ours: those named by their numbers.
create table millrace.affected_item (
    item      text not null,
    opened_at timestamptz not null,
    incident  text not null references millrace.incident (number) on delete cascade,
    primary key (item, opened_at, incident)
);
create index affected_item_incident on millrace.affected_item (incident);

create function millrace.keep_affected() returns trigger language plpgsql as $$
begin
    delete from millrace.affected_service where incident = new.number and service <> all (new.affected_services);
    insert into millrace.affected_service (service, opened_at, incident)
    select distinct affected, new.opened_at, new.number from unnest(new.affected_services) affected
    on conflict do nothing;
    delete from millrace.affected_item where incident = new.number and item <> all (new.affected_items);
    insert into millrace.affected_item (item, opened_at, incident)
    select distinct affected, new.opened_at, new.number from unnest(new.affected_items) affected
    where affected ~ '^CI-[0-9]+$'
    on conflict do nothing;
    return null;
end $$;
create trigger affected_by_new_incident after insert on millrace.incident
    for each row when (new.affected_services <> '{}' or new.affected_items <> '{}')
    execute function millrace.keep_affected();
create trigger affected_by_changed_incident after update on millrace.incident
    for each row when (old.affected_services is distinct from new.affected_services
        or old.affected_items is distinct from new.affected_items)
    execute function millrace.keep_affected();

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
