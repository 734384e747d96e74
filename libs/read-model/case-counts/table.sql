-- Incremental counts of cases for the totals of a board. '' = not known.
create table case_counts (
  site text not null,
  region text not null,
  kind text not null,
  severity text not null,
  stage text not null,
  closed boolean not null,
  -- a promise was missed and is still not done
  overdue boolean not null,
  cases integer not null,
  primary key (site, region, kind, severity, stage, closed, overdue)
) with (fillfactor = 70);
