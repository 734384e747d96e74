-- Only new cases that carry a mark have an entry: no other append pays for these.
create index events_household_mark on redress.events (redress.mark_of(data, 'household'))
  where type = 'CaseAccepted' and redress.mark_of(data, 'household') is not null;
create index events_contact_mark on redress.events (redress.mark_of(data, 'contact'))
  where type = 'CaseAccepted' and redress.mark_of(data, 'contact') is not null;
