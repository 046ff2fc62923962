-- Who put models in force, when, and what that changed, is only ever added to, as the timeline is.
create or replace function millrace.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the % is append-only', replace(tg_table_name, '_', ' ');
end $$;
create trigger model_deployment_is_append_only before update or delete on millrace.model_deployment
    for each row execute function millrace.refuse_change();
create trigger model_change_is_append_only before update or delete on millrace.model_change
    for each row execute function millrace.refuse_change();

-- Teams under the key of a role would give their members what belongs to the role. None can be made any more; those from before rest.
update millrace.team set active = false, version = version + 1
 where active and key in ('agents', 'managers', 'service-owners', 'approvers', 'change-advisory-board',
                          'process-designers', 'integrations', 'camunda-admin');
