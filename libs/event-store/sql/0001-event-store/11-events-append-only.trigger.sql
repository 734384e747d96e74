-- Holds for everybody, the owner included; who disables it is found by `redress verify`.
create trigger events_append_only
before update or delete or truncate on redress.events
for each statement execute function redress.refuse_change();
