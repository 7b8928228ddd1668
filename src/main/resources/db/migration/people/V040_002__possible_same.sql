-- guarded: an adopted child's earlier identity: never proposed as anybody's.
-- changed: the transaction that wrote the row, so that an index in memory can take in what is new (pg_snapshot_xmin).
alter table person     add column guarded boolean not null default false;
alter table person     add column changed xid8 not null default pg_current_xact_id();
alter table identifier add column changed xid8 not null default pg_current_xact_id();
create index person_changed on person (holder, changed);
create index identifier_changed on identifier (holder, changed);
create index person_postcode on person (holder, postcode);
