-- who restored service: while confirmation is awaited the incident itself is nobody's work
alter table millrace.incident add column resolved_by text references millrace.person (key);
update millrace.incident set resolved_by = assignee where phase in ('PENDING_REVIEW', 'RESOLVED', 'CLOSED');
