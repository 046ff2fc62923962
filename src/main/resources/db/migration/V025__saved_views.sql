-- Lists that somebody, or a team, keeps by name: what stands in their address after the question mark.
create table millrace.saved_view (
    id           bigint generated always as identity primary key,
    kind         text not null,
    person       text references millrace.person (key),
    team         text references millrace.team (key),
    name         text not null,
    query        text not null,
    saved_by     text not null references millrace.person (key),
    saved_at     timestamptz not null,
    -- kept for a while, so that a deletion can be undone
    deleted_at   timestamptz,
    check ((person is null) <> (team is null))
);
create unique index saved_view_of_person on millrace.saved_view (kind, person, lower(name)) where deleted_at is null;
create unique index saved_view_of_team on millrace.saved_view (kind, team, lower(name)) where deleted_at is null;

-- The view that a person starts with.
create table millrace.default_view (
    kind         text not null,
    person       text not null references millrace.person (key),
    view         bigint not null references millrace.saved_view (id) on delete cascade,
    primary key (kind, person)
);

-- What somebody did to many records at once, and what became of each: written before the first is touched, so that whatever ends the
-- work in the middle, the report says how far it came.
create table millrace.bulk_run (
    id           uuid primary key,
    kind         text not null,
    person       text not null references millrace.person (key),
    act          text not null,
    team         text,
    assignee     text,
    text         text,
    internal     boolean not null default false,
    started_at   timestamptz not null,
    finished_at  timestamptz
);
create index bulk_run_person on millrace.bulk_run (person, started_at);
create table millrace.bulk_outcome (
    run          uuid not null references millrace.bulk_run (id) on delete cascade,
    place        integer not null,
    record       text not null,
    -- null until it was tried
    done         boolean,
    sentence     text,
    primary key (run, record)
);
