-- The day on which the early career programme began that was begun last; the rows are folded afresh, for the columns are others.
alter table own_work add column begun date;
