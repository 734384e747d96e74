-- A view of a part: of one site, of the cases of one regulation. Null: of all.
alter table read_model_restated.builds add column site text, add column regulation text;
