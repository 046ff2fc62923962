-- What every record has, whatever its practice: timeline, comments, links, evidence. A record is named by its number.
create table millrace.timeline (
    id           bigint generated always as identity primary key,
    record       text not null,
    at           timestamptz not null,
    actor        text not null,
    kind         text not null,
    field        text,
    from_value   text,
    to_value     text,
    note         text,
    internal     boolean not null default false
);
create index timeline_record on millrace.timeline (record, at, id);

create function millrace.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline is append-only';
end $$;
create trigger timeline_is_append_only before update or delete on millrace.timeline
    for each row execute function millrace.refuse_change();

create table millrace.comment (
    id           bigint generated always as identity primary key,
    record       text not null,
    at           timestamptz not null,
    author       text not null,
    internal     boolean not null,
    text         text not null
);
create index comment_record on millrace.comment (record, at, id);

create table millrace.link (
    id           bigint generated always as identity primary key,
    record       text not null,
    type         text not null,
    target       text not null,
    at           timestamptz not null,
    actor        text not null,
    released_at  timestamptz
);
create index link_record on millrace.link (record);
create index link_target on millrace.link (target);
create unique index link_once on millrace.link (record, type, target) where released_at is null;

create table millrace.decision (
    id            bigint generated always as identity primary key,
    record        text not null,
    at            timestamptz not null,
    decision      text not null,
    version       integer not null,
    definition_id text,
    inputs        jsonb not null,
    rule          text not null,
    sentence      text not null,
    outputs       jsonb not null
);
create index decision_record on millrace.decision (record, id);

-- Named readers of a record whose visibility is NAMED_PEOPLE.
create table millrace.record_reader (
    record       text not null,
    person       text not null,
    primary key (record, person)
);
create index record_reader_person on millrace.record_reader (person);
