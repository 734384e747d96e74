-- Moves the one clock of a simulating stack on; answers the new offset. RE004 on every other stack.
create function redress.forward_clock(by_ms bigint) returns bigint
language plpgsql volatile
as $$
declare
  moved bigint;
begin
  update redress.simulation_clock set offset_ms = offset_ms + by_ms returning offset_ms into moved;
  if moved is null then
    raise exception 'this stack does not simulate' using errcode = 'RE004';
  end if;
  return moved;
end
$$;
