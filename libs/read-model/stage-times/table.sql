-- Incremental histogram of the time that cases spent in a stage that is behind them, all passes together: bucket n holds
-- cases of at most 1.2^n minutes. `month` is that of receipt, on the clocks of the site. The kind first: a board is of one.
create table stage_times (
  kind text not null,
  month text not null,
  site text not null,
  region text not null,
  stage text not null,
  bucket integer not null,
  cases integer not null,
  primary key (kind, month, site, region, stage, bucket)
) with (fillfactor = 70);
