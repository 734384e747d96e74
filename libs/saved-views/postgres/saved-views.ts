import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';
import type { SavedView, SaveView } from '#libs/contracts/saved-views.js';
import { answered } from '#libs/event-store/postgres/failure.js';

export const VIEWS_OF_A_PERSON_MAX = 100;

export interface ViewReader {
  readonly person: string;
  readonly sites: readonly string[] | '*';
}

export interface SavedViews {
  /** mine and those of my teams, by name */
  list(reader: ViewReader): Promise<SavedView[]>;
  /** Throws `entry-unknown` for a view that is not mine, `value-refused` where there are too many. */
  save(reader: ViewReader, view: SaveView): Promise<SavedView>;
  /** Throws `entry-unknown`. */
  remove(reader: ViewReader, viewId: string): Promise<void>;
}

interface StoredView {
  readonly view_id: string;
  readonly owner: string;
  readonly name: string;
  readonly team: boolean;
  readonly search: Readonly<Record<string, string>>;
}

/** Over redress.saved_views. */
export function createPostgresSavedViews(sql: postgres.Sql): SavedViews {
  const columns = sql`view_id, owner, name, team_sites is not null as team, search`;
  const mine = (view: StoredView, person: string): SavedView => ({
    ...{ viewId: view.view_id, name: view.name, team: view.team, search: view.search },
    mine: view.owner === person,
  });
  const unknown = (viewId: string) => new DomainError('entry-unknown', 'no such view of yours', { viewId });
  return {
    async list({ person, sites }) {
      const shared = sites === '*' ? sql`true` : sql`team_sites && ${['*', ...sites]}::text[]`;
      const rows = await answered(
        () => sql<StoredView[]>`
          select ${columns} from redress.saved_views
           where owner = ${person} or (team_sites is not null and ${shared})
           order by name, view_id`,
      );
      return rows.map((row) => mine(row, person));
    },
    async save({ person, sites }, { viewId, name, team, search }) {
      const teamSites = team ? (sites === '*' ? ['*'] : [...sites]) : null;
      const stored = { name, team_sites: teamSites, search: sql.json(search) };
      const [row] = await answered(() =>
        viewId === undefined
          ? sql<StoredView[]>`
              insert into redress.saved_views (view_id, owner, name, team_sites, search)
              select ${randomUUID()}::uuid, ${person}, ${name}, ${teamSites}::text[], ${stored.search}
               where (select count(*) from redress.saved_views where owner = ${person}) < ${VIEWS_OF_A_PERSON_MAX}
              returning ${columns}`
          : sql<StoredView[]>`
              update redress.saved_views
                 set name = ${name}, team_sites = ${teamSites}::text[], search = ${stored.search}, changed_at = redress.now()
               where view_id = ${viewId} and owner = ${person}
              returning ${columns}`,
      );
      if (row !== undefined) return mine(row, person);
      if (viewId !== undefined) throw unknown(viewId);
      throw new DomainError('value-refused', 'too many views: remove one first', { max: VIEWS_OF_A_PERSON_MAX });
    },
    async remove({ person }, viewId) {
      const removed = await answered(
        () => sql`delete from redress.saved_views where view_id = ${viewId} and owner = ${person} returning view_id`,
      );
      if (removed.length === 0) throw unknown(viewId);
    },
  };
}
