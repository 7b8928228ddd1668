-- signed: outcomes that a manager of the front door signs off before they are decided, by name, a comma between; empty: none.
alter table threshold_document add column signed text not null default '';
-- put_at: since when a decision waits for that; null where none does.
alter table contact add column put_at timestamptz;
