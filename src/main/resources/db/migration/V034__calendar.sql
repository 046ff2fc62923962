-- Business time. The version of a calendar that is in force, and everything that every version said.
create table millrace.calendar (
    key          text primary key check (key ~ '^[a-z][a-z0-9-]{0,63}$'),
    version      integer not null check (version > 0)
);

create table millrace.calendar_version (
    calendar     text not null references millrace.calendar (key),
    version      integer not null check (version > 0),
    name         text not null,
    -- {"week": {"zone": "Europe/Berlin", "segments": [{"day": "MONDAY", "from": "09:00", "to": "17:00"}]}, "holidays": "DE-BY",
    --  "closedDays": [{"date": "2026-12-24", "name": "Christmas Eve"}],
    --  "exceptions": [{"date": "2026-12-31", "name": "Year end", "times": [{"from": "09:00", "to": "12:00"}]}]}
    hours        jsonb not null,
    author       text not null,
    saved_at     timestamptz not null,
    reason       text not null,
    changes      text[] not null,
    primary key (calendar, version)
);
create trigger calendar_version_is_append_only before update or delete on millrace.calendar_version
    for each row execute function millrace.refuse_change();

insert into millrace.calendar (key, version) values ('always', 1), ('business-hours', 1);
insert into millrace.calendar_version (calendar, version, name, hours, author, saved_at, reason, changes)
select shipped.key, 1, shipped.name,
       jsonb_build_object('holidays', null, 'closedDays', '[]'::jsonb, 'exceptions', '[]'::jsonb, 'week', jsonb_build_object(
           'zone', shipped.zone,
           'segments', (select jsonb_agg(jsonb_build_object('day', day, 'from', shipped.opens, 'to', shipped.closes))
                        from unnest(shipped.days) as day))),
       'millrace', now(), 'Shipped with Millrace', '{}'
from (values
    ('always', 'Day and night', 'Z', '00:00', '24:00',
     array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
    ('business-hours', 'Business hours', 'Europe/Berlin', '09:00', '17:00',
     array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'])) as shipped (key, name, zone, opens, closes, days);
