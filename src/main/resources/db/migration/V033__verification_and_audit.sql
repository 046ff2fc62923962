-- Looking again whether records of items are right: when somebody was asked, and what audits of sources found.
alter table millrace.item add column verification_begun_at timestamptz;
create index item_to_verify on millrace.item (verification_begun_at) where verify_every_days is not null;

create sequence millrace.audit_number;

create table millrace.configuration_audit (
    number       text primary key default 'AUD-' || nextval('millrace.audit_number'),
    source       text not null references millrace.source (key),
    begun_at     timestamptz not null,
    begun_by     text not null,
    ended_at     timestamptz,
    ending       text check (ending in ('AGREED', 'CLOSED', 'SUPERSEDED')),
    left_out     integer not null default 0,
    check ((ended_at is null) = (ending is null))
);
create unique index configuration_audit_open on millrace.configuration_audit (source) where ended_at is null;
create index configuration_audit_begun on millrace.configuration_audit (begun_at desc);

-- What is said differently. Values that only few may see are told as hidden; the fingerprint still tells one pair of values from another.
create table millrace.audit_finding (
    audit        text not null references millrace.configuration_audit (number),
    place        integer not null,
    kind         text not null check (kind in ('MISSING', 'SURPLUS', 'DIFFERENT')),
    item         text not null,
    name         text not null,
    external_id  text not null,
    attribute    text,
    record_says  text,
    source_says  text,
    fingerprint  text not null,
    responsible  text not null,
    gap          text,
    outcome      text check (outcome in ('TAKEN_OVER', 'KEPT')),
    note         text,
    settled_by   text,
    settled_at   timestamptz,
    primary key (audit, place)
);
create index audit_finding_item on millrace.audit_finding (item);
create index audit_finding_kept on millrace.audit_finding (external_id, fingerprint) where outcome = 'KEPT';
