-- Tokens that programs show instead of a password. Of the secret only a digest is kept: it is 256 random bits, nobody guesses them.
create table millrace.api_token (
    id           bigint generated always as identity primary key,
    owner        text not null references millrace.person (key),
    name         text not null,
    scopes       text[] not null,
    secret_hash  bytea not null unique,
    created_at   timestamptz not null,
    created_by   text not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   text
);
create unique index api_token_name on millrace.api_token (owner, name) where revoked_at is null;

-- Through which token somebody acted; empty for a person at the page.
alter table millrace.timeline add column via text;
