-- read_as: the place as which this one is read, because they turned out to be one; null where it is read by itself.
alter table outside_place add column read_as uuid;
create index outside_place_read_as on outside_place (holder, read_as) where read_as is not null;
