-- The first answer to each request that came with an Idempotency-Key, written in the transaction of what it did.
create table millrace.idempotency (
    caller       text not null,
    path         text not null,
    key          text not null,
    at           timestamptz not null,
    body_hash    text,
    status       integer,
    headers      jsonb,
    body         bytea,
    primary key (caller, path, key)
);
create index idempotency_at on millrace.idempotency (at);
