-- over_by: the manager who authorised a payment of more than was left of its budget; null where so much was left.
alter table support_payment add column over_by text;
