-- How long a step of a process took is worked out where its beginning stands, so that the engine need not read it first.
create function millrace.take_duration() returns trigger language plpgsql as $$
begin
    new.duration_ := (extract(epoch from (new.end_time_ - new.start_time_)) * 1000)::bigint;
    return new;
end $$;

create trigger take_duration before update on public.act_hi_procinst for each row
    when (new.end_time_ is not null and new.duration_ is null) execute function millrace.take_duration();
create trigger take_duration before update on public.act_hi_actinst for each row
    when (new.end_time_ is not null and new.duration_ is null) execute function millrace.take_duration();
create trigger take_duration before update on public.act_hi_taskinst for each row
    when (new.end_time_ is not null and new.duration_ is null) execute function millrace.take_duration();

-- Grants that were given for each execution of a process, where only the process itself can be read.
delete from public.act_ru_authorization grants
where grants.resource_type_ = 8 and grants.resource_id_ <> '*'
  and not exists (
    select from public.act_ru_execution execution
    where execution.id_ = grants.resource_id_ and execution.parent_id_ is null);
