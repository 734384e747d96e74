-- Incremental counts of cases for the totals of a board: as few rows at a million facts as at a thousand.
create table case_counts (
  site text not null,
  region text not null,
  closed boolean not null,
  -- a promise was missed and is still not done
  overdue boolean not null,
  cases integer not null,
  primary key (site, region, closed, overdue)
) with (fillfactor = 70);
