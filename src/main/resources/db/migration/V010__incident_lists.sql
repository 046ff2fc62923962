-- Priority and number in one value: the order of lists by priority, with a value of its own for every incident.
alter table millrace.incident add column priority_order bigint not null
    generated always as ((coalesce(substr(priority, 2)::bigint, 9) << 40) + id) stored;

-- Lists of incidents: a page is read by walking the index of its order from the cursor on.
create index incident_opened on millrace.incident (opened_at, id);
create index incident_updated on millrace.incident (updated_at, id);
create index incident_priority on millrace.incident (priority_order);

-- Open ones are few and asked for most; in the order of all they would be far between.
create index incident_open_number on millrace.incident (id) where phase not in ('CLOSED', 'CANCELLED');
create index incident_open_opened on millrace.incident (opened_at, id) where phase not in ('CLOSED', 'CANCELLED');
create index incident_open_updated on millrace.incident (updated_at, id) where phase not in ('CLOSED', 'CANCELLED');
create index incident_open_priority on millrace.incident (priority_order)
    where phase not in ('CLOSED', 'CANCELLED');

-- Whose they are, in each order: one service among hundreds is too rare to be walked to and too large to be sorted.
create index incident_team on millrace.incident (team, opened_at, id);
create index incident_team_updated on millrace.incident (team, updated_at, id);
create index incident_team_priority on millrace.incident (team, priority_order);
create index incident_assignee on millrace.incident (assignee, opened_at, id);
create index incident_assignee_updated on millrace.incident (assignee, updated_at, id);
create index incident_assignee_priority on millrace.incident (assignee, priority_order);
create index incident_service on millrace.incident (service, opened_at, id);
create index incident_service_updated on millrace.incident (service, updated_at, id);
create index incident_service_priority on millrace.incident (service, priority_order);

-- Whom they concern, and what was resolved lately.
create index incident_reporter on millrace.incident (reporter, opened_at, id);
create index incident_on_behalf_of on millrace.incident (on_behalf_of, opened_at, id) where on_behalf_of is not null;
create index incident_resolved on millrace.incident (resolved_at) where resolved_at is not null;

-- Parts of words. The extension is a trusted one: whoever may create this schema may create it.
do $$
declare
    home text;
begin
    create extension if not exists pg_trgm;
    select n.nspname into home
        from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    execute format(
        'create index incident_text on millrace.incident using gin (title %1$I.gin_trgm_ops, description %1$I.gin_trgm_ops)',
        home);
end $$;
