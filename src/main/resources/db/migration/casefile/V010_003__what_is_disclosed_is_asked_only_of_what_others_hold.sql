-- The question whether something was disclosed is asked of a function, and so only of rows that another holds. Written out
-- in the policies it was made ready for every statement that touched the log, which cost more than many of the statements.
-- The answers are the same as before.
create function entry_disclosed(of_holder int, of_tags uuid[], of_kind text, of_id uuid) returns boolean
language plpgsql stable as $$ begin
    return exists (select from disclosure d
                    where d.subject = any (of_tags) and d.holder = of_holder
                      and d.to_holder = nullif(current_setting('goldthread.holder', true), '')::int
                      and (d.until is null or d.until > now())
                      and (d.parts is null or exists (select from unnest(string_to_array(d.parts, ' ')) p where starts_with(of_kind, p))
                           or of_id::text = any (string_to_array(d.changes, ' '))));
end $$;

create function body_disclosed(of_position bigint) returns boolean
language plpgsql stable as $$ begin
    return exists (select from entry e where e.position = of_position);
end $$;

-- An entry about several subjects is seen on the timeline of the one whose record was opened, and not on the others'.
create function tag_disclosed(of_position bigint, of_tag uuid) returns boolean
language plpgsql stable as $$ begin
    return exists (select from entry e where e.position = of_position and entry_disclosed(e.holder, array[of_tag], e.kind, e.id));
end $$;

drop policy disclosed on entry;
create policy disclosed on entry for select using (
    holder <> (select nullif(current_setting('goldthread.holder', true), '')::int) and entry_disclosed(holder, tags, kind, id));
drop policy disclosed on entry_body;
create policy disclosed on entry_body for select using (
    holder <> (select nullif(current_setting('goldthread.holder', true), '')::int) and body_disclosed(position));
drop policy disclosed on entry_tag;
create policy disclosed on entry_tag for select using (
    holder <> (select nullif(current_setting('goldthread.holder', true), '')::int) and tag_disclosed(position, tag));
