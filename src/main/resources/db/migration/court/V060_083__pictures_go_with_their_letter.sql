-- When the body of an entry is lawfully erased, the pictures that it speaks of go with it: that of an erased `court.letter-pictured`, and
-- all of an erased `court.letter-came`, whatever became of the entries that say so. Nobody who works with the product deletes a picture
-- otherwise: only this function may.
create function erase_letter_pictures() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    delete from letter_picture p using entry e
     where e.position = old.position and p.holder = old.holder
       and (p.id = e.id or e.kind = 'court.letter-came' and exists (
            select from entry_tag t join entry made on made.position = t.position join entry_body said on said.position = made.position
             where t.tag = any (e.tags) and made.id = p.id and said.body ->> 'letter' = e.id::text));
    return null;
end $$;
create trigger pictures_go_with_their_letter after update of body on entry_body
    for each row when (old.body is not null and new.body is null) execute function erase_letter_pictures();
