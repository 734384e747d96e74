-- History as another regulation would have judged it. Beside the read model, never part of it: the verdicts there are those
-- that were given. Built by `redress pack restate`; to be thrown away and built again at will.
create schema read_model_restated;
