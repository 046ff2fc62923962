-- Sources are never deleted, and whatever writes a relation has its source before it: a foreign key would look it up for each of them.
alter table millrace.item_relation drop constraint item_relation_source_fkey;
