-- What a disclosure opens, to the letter.
--   changes  ids of the corrections and withdrawals of what its parts cover, with spaces between: whoever was given a
--            fact is given what became of it too; null: all parts are open, and these with them
-- An entry about several subjects is seen on the timeline of the one whose record was opened, and not on the others'.
alter table disclosure add column changes text;

drop policy disclosed on entry;
create policy disclosed on entry for select using (
    holder <> (select nullif(current_setting('goldthread.holder', true), '')::int)
    and exists (select from disclosure d
                where d.subject = any (entry.tags) and d.holder = entry.holder
                  and d.to_holder = (select nullif(current_setting('goldthread.holder', true), '')::int)
                  and (d.until is null or d.until > now())
                  and (d.parts is null or exists (select from unnest(string_to_array(d.parts, ' ')) p where starts_with(entry.kind, p))
                       or entry.id::text = any (string_to_array(d.changes, ' ')))));

drop policy disclosed on entry_tag;
create policy disclosed on entry_tag for select using (
    holder <> (select nullif(current_setting('goldthread.holder', true), '')::int)
    and exists (select from entry e join disclosure d on d.subject = entry_tag.tag and d.holder = e.holder
                where e.position = entry_tag.position
                  and d.to_holder = (select nullif(current_setting('goldthread.holder', true), '')::int)
                  and (d.until is null or d.until > now())
                  and (d.parts is null or exists (select from unnest(string_to_array(d.parts, ' ')) p where starts_with(e.kind, p))
                       or e.id::text = any (string_to_array(d.changes, ' ')))));
