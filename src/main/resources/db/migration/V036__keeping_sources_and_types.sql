-- Sources and types of items are changed by people: the version counts the saves, and what was changed by whom is kept.
alter table millrace.source add column version bigint not null default 0;

create table millrace.configuration_change (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text not null,
    entry_kind   text not null check (entry_kind in ('SOURCE', 'TYPE')),
    entry        text not null,
    added        boolean not null,
    field        text not null,
    from_value   text,
    to_value     text
);
create index configuration_change_entry on millrace.configuration_change (entry_kind, entry, id);
create trigger configuration_change_is_append_only before update or delete on millrace.configuration_change
    for each row execute function millrace.refuse_change();
