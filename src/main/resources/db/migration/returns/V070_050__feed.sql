-- What the Department for Education holds of each child, as far as it said that it accepted it. Not entries: our record of
-- a partner's state, from which the next difference is made.
--   held     the child's object as they hold it; null: nothing   receipt  theirs for the last that was accepted
--   seen     head of the record when what they hold was last the same as ours
--   refused  why the last object was not accepted; null where it was
create table feed_child (
    holder      int not null,
    subject     uuid not null,
    held        jsonb,
    receipt     text,
    accepted_at timestamptz,
    seen        bigint,
    refused     text,
    primary key (holder, subject)
);
alter table feed_child enable row level security;
alter table feed_child force row level security;
create policy of_the_holder on feed_child using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
revoke delete, truncate on feed_child from goldthread_app;
