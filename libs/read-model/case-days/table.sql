-- Incremental. `day` is on the clocks of the case's site: of receipt, of closing, and of a promise the day it was due.
-- No department or severity: a calendar of the whole group reads every row of its months.
create table case_days (
  site text not null,
  region text not null,
  kind text not null,
  day text not null,
  received integer not null,
  closed integer not null,
  -- received that day and not closed yet: the backlog by its age
  still_open integer not null,
  met integer not null,
  missed integer not null,
  primary key (site, region, kind, day)
) with (fillfactor = 70);
