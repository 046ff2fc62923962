-- Files at records, of whatever practice. A file is named by a random id, so that nobody counts those they may not see.
create table millrace.attachment (
    id           uuid primary key,
    record       text not null,
    name         text not null,
    type         text not null,
    size         bigint not null check (size > 0),
    sha256       text not null,
    internal     boolean not null,
    uploader     text not null,
    at           timestamptz not null,
    removed_at   timestamptz,
    removed_by   text,
    -- its pieces are gone; the row stays and says what was there
    emptied      boolean not null default false
);
create index attachment_record on millrace.attachment (record, at, id);
create index attachment_removed on millrace.attachment (removed_at) where removed_at is not null and not emptied;

-- What is in them, in pieces of 256 KiB, so that neither side ever holds a whole file. Not compressed: most files are already.
create table millrace.attachment_piece (
    attachment   uuid not null references millrace.attachment on delete cascade,
    number       integer not null,
    bytes        bytea not null,
    primary key (attachment, number)
);
alter table millrace.attachment_piece alter column bytes set storage external;
