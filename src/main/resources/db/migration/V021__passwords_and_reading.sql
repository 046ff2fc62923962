-- A password that an administrator gave opens nothing but the change to one's own, and not for ever; sessions older than
-- sessions_end are over.
alter table millrace.credential
    add column one_time_until timestamptz,
    add column sessions_end timestamptz;

-- How a person wants to read times; without a row, as the product is set and the browser asks.
create table millrace.reading (
    person       text primary key references millrace.person (key),
    zone         text,
    language     text
);
