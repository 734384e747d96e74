-- Incremental histogram of the time from receipt to closing: bucket n holds cases of at most 1.2^n minutes, so a quantile
-- read from it is off by at most a tenth. `month` is that of receipt, on the clocks of the site.
create table closing_times (
  site text not null,
  region text not null,
  kind text not null,
  month text not null,
  bucket integer not null,
  cases integer not null,
  primary key (site, region, kind, month, bucket)
) with (fillfactor = 70);
