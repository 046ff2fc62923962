-- An import writes hundreds of thousands of relations at once, and each index is a part of the work: a relation is found by either end, in
-- two indexes that a walk can read alone; who fails with whom is said by a view, not by columns with indexes of their own.
drop index millrace.item_relation_provider;
drop index millrace.item_relation_dependent;
drop index millrace.item_relation_joined;
alter table millrace.item_relation
    drop column dependent,
    drop column provider,
    drop constraint item_relation_pkey,
    add primary key (from_item, to_item, type, source) include (redundancy, deleted_at);
create index item_relation_to on millrace.item_relation (to_item, type) include (from_item, redundancy, deleted_at);

-- Where failure travels, the dependent fails with the provider; of a whole and its members the whole does.
create view millrace.item_dependency as
    select from_item as dependent, to_item as provider, redundancy, needed
    from millrace.item_relation where type in ('DEPENDS_ON', 'RUNS_ON') and deleted_at is null
    union all
    select to_item, from_item, redundancy, needed
    from millrace.item_relation where type = 'MEMBER_OF' and deleted_at is null;

-- As for relations: sources, types, people, teams and suppliers are never deleted, and whatever writes an item has found them before; a
-- foreign key would look each of them up once more.
alter table millrace.item_source drop constraint item_source_source_fkey;
alter table millrace.item
    drop constraint item_type_fkey,
    drop constraint item_owner_fkey,
    drop constraint item_team_fkey,
    drop constraint item_supplier_fkey;

-- What a source calls an item is compared, never read in the order of a language.
alter table millrace.item_source alter column external_id type text collate "C";
