-- What the engine's shipped scripts leave out. Additional indexes are expected by its makers, changed tables are not.

-- The job executor looks for due jobs that may still be tried; the columns follow its order by priority, then due date.
create index job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
create index job_rank on act_ru_job (priority_ desc, duedate_) where retries_ > 0 and suspension_state_ = 1;
create index job_lock on act_ru_job (lock_exp_time_) where lock_exp_time_ is not null;

-- Task lists sort and filter by these; the filters of Tasklist read variables by name and text.
create index task_due on act_ru_task (due_date_);
create index task_follow_up on act_ru_task (follow_up_date_);
create index task_rank on act_ru_task (priority_);
create index task_definition on act_ru_task (task_def_key_, proc_def_id_);
create index variable_name_text on act_ru_variable (name_, text_) where text_ is not null;

-- Small tables whose rows come and go all the time: room for updates in place, and swept early.
alter table act_ru_job set (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 200);
alter table act_ru_execution set (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 200);
alter table act_ru_task set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
alter table act_ru_variable set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
alter table act_ru_event_subscr set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
alter table act_ru_identitylink set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
