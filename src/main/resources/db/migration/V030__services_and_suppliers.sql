-- Services as those who use, pay for and run them see them. The key stays what integrations call a service; the number is given to all.
create sequence millrace.service_number;

alter table millrace.service
    add column number              text not null unique default 'SVC-' || nextval('millrace.service_number'),
    add column version             bigint not null default 0,
    add column description         text,
    add column state               text not null default 'LIVE' check (state in ('PORTFOLIO', 'LIVE', 'RETIRED')),
    add column owner               text references millrace.person (key),
    add column repository          text,
    -- {"zone": "Europe/Berlin", "segments": [{"day": "MONDAY", "from": "09:00", "to": "17:00"}]}
    add column support_hours       jsonb,
    add column maintenance_windows jsonb,
    add column service_levels      text,
    add column cost                numeric(14, 2) check (cost >= 0),
    add column currency            text,
    add column cost_per            text check (cost_per in ('MONTH', 'YEAR')),
    add column created_at          timestamptz not null default now(),
    add column updated_at          timestamptz not null default now(),
    add constraint service_cost_is_whole check (num_nulls(cost, currency, cost_per) in (0, 3));
update millrace.service set state = 'RETIRED' where not active;
alter table millrace.service drop column active;

-- Who approves its changes, who responds when it fails, who wants to know; a person or a team by key.
create table millrace.service_party (
    service      text not null references millrace.service (key),
    role         text not null check (role in ('APPROVER', 'RESPONDER', 'STAKEHOLDER')),
    kind         text not null check (kind in ('PERSON', 'TEAM')),
    party        text not null,
    primary key (service, role, kind, party)
);

-- Whoever supports what we run from outside.
create sequence millrace.supplier_number;

create table millrace.supplier (
    key                text primary key,
    number             text not null unique default 'SUP-' || nextval('millrace.supplier_number'),
    version            bigint not null default 0,
    name               text not null,
    agreement          text,
    starts_on          date,
    ends_on            date,
    contact            text,
    email              text,
    phone              text,
    hours              jsonb,
    response_minutes   integer check (response_minutes > 0),
    resolution_minutes integer check (resolution_minutes > 0),
    state              text not null default 'ACTIVE' check (state in ('ACTIVE', 'ENDED')),
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    check (ends_on >= starts_on)
);

create table millrace.supplier_service (
    supplier     text not null references millrace.supplier (key),
    service      text not null references millrace.service (key),
    primary key (supplier, service)
);
create index supplier_service_service on millrace.supplier_service (service);

-- What the rule of who sees which record asks of every kind of record.
create view millrace.service_record as
    select number, 'EVERYBODY'::text as visibility, null::text as reporter, null::text as on_behalf_of, owner as assignee, team
    from millrace.service;
create view millrace.supplier_record as
    select number, 'EVERYBODY'::text as visibility, null::text as reporter, null::text as on_behalf_of, null::text as assignee,
        null::text as team
    from millrace.supplier;
