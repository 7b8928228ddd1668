-- Passkeys: public keys with which an account signs in at one address. The secret half never leaves the person's device.
--   id           the key's own number, by which a browser offers it      label  what its owner calls it
--   address      host name at which it was made: it is good for no other (Web Authentication, "relying party id")
--   attestation, client_data  what the device said when the key was made; holds the public key
--   signatures   how often it has signed, where the device counts: a copy of it would count backwards
create table passkey (
    id          bytea primary key,
    holder      int not null,
    account     uuid not null references account,
    address     text not null,
    label       text not null,
    public_key  bytea not null,
    attestation bytea not null,
    client_data bytea not null,
    signatures  bigint not null,
    verified    boolean not null,
    may_be_copied boolean not null,
    is_copied   boolean not null,
    transports  text[] not null,
    created_at  timestamptz not null,
    used_at     timestamptz
);
create index passkey_account on passkey (account);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy of_the_holder on passkey
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy at_the_door on passkey for select to goldthread_door using (true);
grant select on passkey to goldthread_door;

-- whose is this key? Asked before anybody acts, as with a login
create function account_by_passkey(wanted bytea) returns setof account
    language sql stable security definer
    begin atomic select a.* from passkey p join account a on a.id = p.account where p.id = wanted; end;
grant goldthread_door to current_user with inherit false, set true;
grant create on schema public to goldthread_door;
revoke execute on function account_by_passkey(bytea) from public;
grant execute on function account_by_passkey(bytea) to goldthread_app;
alter function account_by_passkey(bytea) owner to goldthread_door;
revoke create on schema public from goldthread_door;
revoke goldthread_door from current_user;
