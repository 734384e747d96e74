grant select, insert on redress.event_sequence to redress_app;
grant select on redress.sequencer to redress_app;
grant update (term, transaction_id, position, head, delivered) on redress.sequencer to redress_app;
revoke execute on function redress.stamp from public;
grant execute on function redress.stamp to redress_app;
