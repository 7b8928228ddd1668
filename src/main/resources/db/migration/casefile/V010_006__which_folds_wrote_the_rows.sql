-- By the folds of which version the rows of a holder are folded. Where it is not that of the product, they are folded afresh in the
-- background, also when that was cut short by a crash.
--   print  of the folds that the rows follow; null: of none as a whole
--   under  of the folds by which they are being folded; null: they are not    last  the last record that was    done  how many were
create table fold_print (
    holder int primary key,
    print  text,
    under  text,
    last   uuid,
    done   bigint not null
);
alter table fold_print enable row level security;
alter table fold_print force row level security;
create policy of_the_holder on fold_print
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
