-- People, teams and what they may do.
create table millrace.person (
    key          text primary key,
    name         text not null,
    email        text,
    kind         text not null default 'HUMAN' check (kind in ('HUMAN', 'SYSTEM')),
    active       boolean not null default true,
    roles        text[] not null default '{}'
);

create table millrace.team (
    key          text primary key,
    name         text not null,
    lead         text references millrace.person (key),
    active       boolean not null default true
);

create table millrace.team_member (
    team         text not null references millrace.team (key),
    person       text not null references millrace.person (key),
    primary key (team, person)
);
create index team_member_person on millrace.team_member (person);

-- Who can sign in with a password; people who were only imported cannot.
create table millrace.credential (
    person        text primary key references millrace.person (key),
    password_hash text not null,
    changed_at    timestamptz not null
);
