-- The words of every record, whatever its practice: A what it is called, B what it is about, C what was said, D what agents said among
-- themselves. Kept by triggers, so that no writer can forget them.
create table millrace.record_words (
    record       text primary key,
    words        tsvector not null,
    -- of what was said; what is beyond the bound is found as a part of a text only, because PostgreSQL limits the words of a row
    said         integer not null default 0
);

create function millrace.words_of_record(title text, description text, other text) returns tsvector
    language sql immutable parallel safe as $$
    select setweight(to_tsvector('pg_catalog.english', coalesce(title, '')), 'A')
        || setweight(to_tsvector('pg_catalog.simple', coalesce(other, '')), 'A')
        || setweight(to_tsvector('pg_catalog.english', coalesce(description, '')), 'B')
$$;

create function millrace.keep_words_of_incident() returns trigger language plpgsql as $$
begin
    insert into millrace.record_words as kept (record, words)
    values (new.number, millrace.words_of_record(new.title, new.description, new.correlation_id))
    on conflict (record) do update set words = excluded.words || ts_filter(kept.words, '{c,d}');
    return null;
end $$;
create trigger words_of_new_incident after insert on millrace.incident
    for each row execute function millrace.keep_words_of_incident();
create trigger words_of_changed_incident after update on millrace.incident
    for each row when (old.title is distinct from new.title or old.description is distinct from new.description)
    execute function millrace.keep_words_of_incident();

create function millrace.keep_words_of_comment() returns trigger language plpgsql as $$
begin
    insert into millrace.record_words as kept (record, words, said)
    values (
        new.record,
        setweight(to_tsvector('pg_catalog.english', new.text), case when new.internal then 'D' else 'C' end::"char"),
        octet_length(new.text))
    on conflict (record) do update set words = kept.words || excluded.words, said = kept.said + excluded.said
        where kept.said < 250000;
    return null;
end $$;
create trigger words_of_comment after insert on millrace.comment
    for each row execute function millrace.keep_words_of_comment();

-- What was written before there was this table.
insert into millrace.record_words (record, words)
select i.number, millrace.words_of_record(i.title, i.description, i.correlation_id) from millrace.incident i;
update millrace.record_words kept
set words = kept.words
        || setweight(to_tsvector('pg_catalog.english', left(coalesce(past.public, ''), 100000)), 'C')
        || setweight(to_tsvector('pg_catalog.english', left(coalesce(past.internal, ''), 100000)), 'D'),
    said = past.size
from (
    select record, string_agg(text, ' ' order by id) filter (where not internal) as public,
        string_agg(text, ' ' order by id) filter (where internal) as internal, sum(octet_length(text))::integer as size
    from millrace.comment group by record) past
where past.record = kept.record;

create index record_words_words on millrace.record_words using gin (words);

-- Parts of words in what was said, as V010 has them for titles and descriptions.
do $$
declare
    home text;
begin
    select n.nspname into home
        from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    execute format('create index comment_text on millrace.comment using gin (text %1$I.gin_trgm_ops)', home);
end $$;
