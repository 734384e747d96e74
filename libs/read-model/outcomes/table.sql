-- Incremental counts of cases by how they went. `month` is that of receipt, on the clocks of the site.
create table outcomes (
  kind text not null,
  month text not null,
  site text not null,
  region text not null,
  cases integer not null,
  -- closed now or before: reopened ones have been
  ended integer not null,
  -- of these, those with a revisit
  ended_revisited integer not null,
  revisited integer not null,
  -- by the last revisit
  satisfied integer not null,
  -- at least once
  reopened integer not null,
  bounced integer not null,
  primary key (kind, month, site, region)
) with (fillfactor = 70);
