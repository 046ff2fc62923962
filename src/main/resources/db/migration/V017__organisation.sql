-- Where people stand: whom they report to, who stands in for them. The version counts the saves.
alter table millrace.person
    add column version    bigint not null default 0,
    add column manager    text references millrace.person (key),
    add column department text,
    add column vip        boolean not null default false,
    add column deputy     text references millrace.person (key);
create index person_manager on millrace.person (manager) where manager is not null;

alter table millrace.team add column version bigint not null default 0;

-- What was changed about people and teams, by whom and when.
create table millrace.directory_change (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text not null,
    entry_kind   text not null check (entry_kind in ('PERSON', 'TEAM')),
    entry        text not null,
    added        boolean not null,
    field        text not null,
    from_value   text,
    to_value     text
);
create index directory_change_entry on millrace.directory_change (entry_kind, entry, id);
create index directory_change_member on millrace.directory_change ((coalesce(from_value, to_value)), id)
    where field = 'members';
create trigger directory_change_is_append_only before update or delete on millrace.directory_change
    for each row execute function millrace.refuse_change();

-- Files are of several kinds now, and what is wrong with a row is wrong with a field of it.
alter table millrace.import_run
    add column kind    text not null default 'SERVICENOW' check (kind in ('SERVICENOW', 'DIRECTORY')),
    add column options jsonb not null default '{}';
alter table millrace.import_report add column field text;
