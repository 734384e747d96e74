-- Incremental: open cases of a site and kind that are about the same thing (category, topic, item or sort; of a complaint the
-- department), by the day of receipt on the clocks of the site, and that day's week. Those of which nobody said what they are
-- about are in no row.
create table open_alike (
  day text not null,
  week text not null,
  site text not null,
  kind text not null,
  about text not null,
  cases integer not null,
  primary key (day, week, site, kind, about)
) with (fillfactor = 70);

-- The same by week, named by its Monday: whatever is asked for since a day is a few days and then whole weeks.
create table open_alike_weeks (
  week text not null,
  site text not null,
  kind text not null,
  about text not null,
  cases integer not null,
  primary key (week, site, kind, about)
) with (fillfactor = 70);
