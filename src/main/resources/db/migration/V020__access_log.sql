-- Who got in, or did not, and what was done about access. Names nobody has are not kept: they may be mistyped passwords.
create table millrace.access_log (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    kind         text not null,
    person       text,
    actor        text,
    address      text,
    door         text,
    token        text
);
create index access_log_person on millrace.access_log (person, id);
create index access_log_at on millrace.access_log (at);
