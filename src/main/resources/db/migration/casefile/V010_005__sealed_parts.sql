-- Lines of the log that are kept to named people: sealed entries with what corrects or withdraws them, and what is said of their seals.
--   key    the id of the line              entry  the id of the entry that is or was sealed
--   names  the accounts, with spaces between; the owner among them
--   review_on  by when it is looked at again; null: the entry is open again, and only what was said of its seal is kept
create table sealed_part (
    holder    int not null,
    subject   uuid not null,
    key       text not null,
    entry     uuid not null,
    names     text not null,
    owner     uuid not null,
    review_on date,
    primary key (holder, subject, key)
);
create index sealed_part_key on sealed_part (key);
alter table sealed_part enable row level security;
alter table sealed_part force row level security;
create policy of_the_holder on sealed_part
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy kept on sealed_part for select to goldthread_keeper using (true);
grant select on sealed_part to goldthread_keeper;

-- Another body sees nothing that is sealed, whatever was disclosed to it; nor may it see the table that says so: asked as the keeper,
-- who answers yes or no of one id.
create function entry_sealed(of_id uuid) returns boolean
    language sql stable security definer set search_path = public
    as $$ select exists (select from sealed_part where key = of_id::text) $$;
grant create on schema public to goldthread_keeper;
alter function entry_sealed(uuid) owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
revoke execute on function entry_sealed(uuid) from public;
grant execute on function entry_sealed(uuid) to goldthread_app;

create or replace function entry_disclosed(of_holder int, of_tags uuid[], of_kind text, of_id uuid) returns boolean
language plpgsql stable as $$ begin
    return exists (select from disclosure d
                    where d.subject = any (of_tags) and d.holder = of_holder
                      and d.to_holder = nullif(current_setting('goldthread.holder', true), '')::int
                      and (d.until is null or d.until > now())
                      and (d.parts is null or exists (select from unnest(string_to_array(d.parts, ' ')) p where starts_with(of_kind, p))
                           or of_id::text = any (string_to_array(d.changes, ' '))))
       and not entry_sealed(of_id);
end $$;

-- Opening a sealed part again is asked by somebody whom it names, and agreed by an information guardian.
