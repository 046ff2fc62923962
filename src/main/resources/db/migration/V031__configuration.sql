-- What services run on: items by type, how they hang together, and which source says what about them.
create table millrace.item_type (
    key          text primary key,
    name         text not null,
    description  text,
    version      bigint not null default 0
);

-- What is kept about items of a type. An attribute that no practice uses is shown as such.
create table millrace.item_attribute (
    type         text not null references millrace.item_type (key),
    key          text not null,
    label        text not null,
    kind         text not null default 'TEXT' check (kind in ('TEXT', 'NUMBER', 'DATE', 'FLAG', 'CHOICE')),
    options      text[] not null default '{}',
    sensitive    boolean not null default false,
    used_by      text[] not null default '{}',
    primary key (type, key)
);

create sequence millrace.item_number;

create table millrace.item (
    id                bigint primary key default nextval('millrace.item_number'),
    number            text not null unique generated always as ('CI-' || id::text) stored,
    version           bigint not null default 0,
    type              text not null references millrace.item_type (key),
    name              text not null,
    environment       text check (environment in ('PRODUCTION', 'STAGING', 'TEST', 'DEVELOPMENT')),
    owner             text references millrace.person (key),
    team              text references millrace.team (key),
    lifecycle         text not null default 'IN_USE'
        check (lifecycle in ('PLANNED', 'IN_USE', 'MAINTENANCE', 'RETIRED', 'MISSING')),
    supplier          text references millrace.supplier (key),
    attributes        jsonb not null default '{}',
    last_verified_at  timestamptz,
    verify_every_days integer check (verify_every_days between 1 and 3650),
    created_at        timestamptz not null,
    updated_at        timestamptz not null
);
create index item_of_type on millrace.item (type, id);
create index item_owner on millrace.item (owner, id) where owner is not null;
create index item_team on millrace.item (team, id) where team is not null;
create index item_retired on millrace.item (id) where lifecycle = 'RETIRED';

-- Parts of names, as V010 has them for incidents.
do $$
declare
    home text;
begin
    select n.nspname into home
        from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    execute format('create index item_name on millrace.item using gin (name %1$I.gin_trgm_ops)', home);
end $$;

-- Who says something about items; where several do, the smallest precedence counts, for one attribute or for all.
create table millrace.source (
    key          text primary key,
    name         text not null,
    precedence   integer not null default 100
);
insert into millrace.source (key, name, precedence) values ('millrace', 'People, here', 0);

create table millrace.source_precedence (
    source       text not null references millrace.source (key),
    attribute    text not null,
    precedence   integer not null,
    primary key (source, attribute)
);

-- What a source says about an item, as it said it; what it says no longer is marked, not lost. Items are never deleted, and an import
-- finds them by join: a foreign key would look each of them up again.
create table millrace.item_source (
    source       text not null references millrace.source (key),
    external_id  text not null,
    item         bigint not null,
    type         text not null,
    name         text not null,
    attributes   jsonb not null default '{}',
    last_seen    timestamptz,
    deleted_at   timestamptz,
    hash         text,
    primary key (source, external_id)
);
create index item_source_item on millrace.item_source (item);

-- How items hang together. Where failure travels, dependent fails with provider; of a whole and its members the whole does.
-- Relations of a dependent with the same redundancy stand in for each other: so many of them are needed.
create table millrace.item_relation (
    id           bigint generated always as identity,
    from_item    bigint not null,
    type         text not null check (type in ('DEPENDS_ON', 'RUNS_ON', 'MEMBER_OF', 'CONNECTS_TO', 'BACKS_UP')),
    to_item      bigint not null check (to_item <> from_item),
    redundancy   text,
    needed       integer check (needed > 0),
    source       text not null references millrace.source (key),
    deleted_at   timestamptz,
    dependent    bigint generated always as (
        case when type in ('DEPENDS_ON', 'RUNS_ON') then from_item when type = 'MEMBER_OF' then to_item end) stored,
    provider     bigint generated always as (
        case when type in ('DEPENDS_ON', 'RUNS_ON') then to_item when type = 'MEMBER_OF' then from_item end) stored,
    primary key (from_item, to_item, type, source)
);
-- one step of a walk reads these alone
create index item_relation_provider on millrace.item_relation (provider) include (dependent, redundancy, needed)
    where deleted_at is null and provider is not null;
create index item_relation_dependent on millrace.item_relation (dependent) include (provider, redundancy, needed)
    where deleted_at is null and dependent is not null;
create index item_relation_joined on millrace.item_relation (to_item) where provider is null;

-- What a service is made of.
create table millrace.service_item (
    service      text not null references millrace.service (key),
    item         bigint not null references millrace.item (id),
    primary key (service, item)
);
create index service_item_item on millrace.service_item (item);

-- What the rule of who sees which record asks of every kind of record: items are for whoever works on records.
create view millrace.item_record as
    select number, 'EVERYBODY'::text as visibility, null::text as reporter, null::text as on_behalf_of, owner as assignee, team
    from millrace.item;

-- Files tell of the configuration, too.
alter table millrace.import_run drop constraint import_run_kind_check;
alter table millrace.import_run
    add constraint import_run_kind_check check (kind in ('SERVICENOW', 'DIRECTORY', 'CONFIGURATION', 'TOPOLOGY'));

-- who speaks in a file that does not say so itself
alter table millrace.import_run add column source text;

-- A few types to begin with; everybody who may changes them.
insert into millrace.item_type (key, name, description) values
    ('application', 'Application', 'Software that we run, as a whole or a part that fails by itself.'),
    ('server', 'Server', 'A machine, or a virtual one, that software runs on.'),
    ('database', 'Database', 'Where software keeps its data.'),
    ('network-device', 'Network device', 'What connects other items.'),
    ('cluster', 'Cluster', 'Items that do the same and stand in for each other.');
insert into millrace.item_attribute (type, key, label, kind, sensitive, used_by) values
    ('application', 'repository', 'Repository', 'TEXT', false, '{incident,change}'),
    ('application', 'version', 'Version', 'TEXT', false, '{incident,change}'),
    ('server', 'address', 'Address', 'TEXT', false, '{incident,change}'),
    ('server', 'operating-system', 'Operating system', 'TEXT', false, '{change}'),
    ('database', 'engine', 'Engine', 'TEXT', false, '{incident,change}'),
    ('database', 'backup-key', 'Where the key of the backup is kept', 'TEXT', true, '{continuity}'),
    ('network-device', 'address', 'Address', 'TEXT', false, '{incident,change}');
