-- Who put models in force, when, and what that changed. The models themselves are the engine's.
create table millrace.model_deployment (
    id                bigint generated always as identity primary key,
    at                timestamptz not null,
    engine_deployment varchar(64) not null,
    -- nobody: the product itself at its start
    person            text,
    product_version   text not null,
    name              text,
    source            text,
    findings          text[] not null
);
create index model_deployment_engine on millrace.model_deployment (engine_deployment);

-- What became of one model; version_before is 0 when it is new.
create table millrace.model_change (
    deployment     bigint not null references millrace.model_deployment (id),
    position       int not null,
    kind           text not null check (kind in ('PROCESS', 'DECISION', 'FORM')),
    key            text not null,
    resource       text not null,
    version_before int not null,
    version_now    int not null,
    differences    text[] not null,
    primary key (deployment, position)
);
create index model_change_version on millrace.model_change (kind, key, version_now);
