-- One reading of a file from another system.
create table millrace.import_run (
    id              bigint generated always as identity primary key,
    state           text not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'INTERRUPTED')),
    file_name       text not null,
    spool           text not null,
    zone            text not null,
    until           timestamptz,
    requested_by    text not null,
    requested_at    timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    bytes_total     bigint not null,
    bytes_read      bigint not null default 0,
    rows_read       bigint not null default 0,
    incidents_total bigint not null default 0,
    incidents_done  bigint not null default 0,
    figures         jsonb not null default '{}',
    failure         text
);

-- What could not be read as it stands, by its line in the file.
create table millrace.import_report (
    id           bigint generated always as identity primary key,
    run          bigint not null references millrace.import_run (id),
    line         bigint not null,
    left_out     boolean not null,
    reason       text not null
);
create index import_report_place on millrace.import_report (run, line, id);

-- Rows on their way, so that a file may be in any order and of any size. Gone with a crash: the file is read again.
create unlogged table millrace.import_event (
    run          bigint not null,
    line         bigint not null,
    number       text collate "C" not null,
    row          text not null
);
create index import_event_number on millrace.import_event (run, number, line);
