create table millrace.service (
    key          text primary key,
    name         text not null,
    tier         integer check (tier between 1 and 4),
    team         text references millrace.team (key),
    active       boolean not null default true
);
