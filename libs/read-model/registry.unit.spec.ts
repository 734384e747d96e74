import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { PROJECTIONS } from './registry.js';

const here = new URL('./', import.meta.url);
/** A folder is a projection when it has tables. */
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/table.sql`, here)))
  .map((entry) => entry.name);

describe('the registry of projections', () => {
  it('has every folder with a table.sql, and no other', () => {
    expect(PROJECTIONS.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  it('names the tables that the folder makes', () => {
    for (const { sql, tables } of PROJECTIONS) {
      const made = [...readFileSync(sql, 'utf8').matchAll(/create table (\w+)/g)].map(([, table]) => table);
      expect(tables.map(({ name }) => name)).toEqual(made);
    }
  });
});
