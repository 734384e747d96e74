import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { Sealed } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { Registered, ResidentEntry } from '#libs/contracts/households.js';
import { answered, isLostRace } from '#libs/event-store/postgres/failure.js';
import { inTransaction } from '#libs/event-store/postgres/transaction.js';
import type { Vault } from '#libs/vault/port.js';
import { type OpenedResident, householdsOf } from '../households-of.js';
import type { HouseholdRegister } from '../port.js';
import { entryMark, marksAsked, marksOfResident } from '../resident-marks.js';

interface Row {
  readonly residentId: string;
  readonly entryMark: string;
  readonly sealed: Sealed;
}
interface Entry {
  readonly residentId: string;
  readonly entryMark: string;
  readonly told: ResidentEntry;
}

/** The vault binds a sealed text to where it lies. */
const TYPE = 'Resident';
const personOf = (residentId: string): string => `resident-${residentId}`;
/** Rows looked at for one question; the same name over and over. */
const ROWS_MAX = 200;

/** Tables redress.residents and redress.resident_marks. */
export function createPostgresHouseholds(sql: postgres.Sql, vault: Vault): HouseholdRegister {
  const openMany = async (rows: readonly Row[]): Promise<(JsonObject | undefined)[]> =>
    vault.openMany(rows.map(({ residentId, sealed }) => ({ sealed, streamId: personOf(residentId), type: TYPE })));

  const known = async (site: string, marks: readonly string[]): Promise<Row[]> =>
    answered(
      () => sql<Row[]>`
        select resident_id as "residentId", entry_mark as "entryMark", sealed from redress.residents
         where site = ${site} and entry_mark = any(${[...marks]}::text[])`,
    );

  const register = async (site: string, residents: readonly ResidentEntry[]): Promise<Registered> => {
    const marks = residents.map((told) => entryMark(vault, site, told));
    const before = await known(site, marks);
    const opened = await openMany(before);
    const erasedMarks = new Set(before.filter((_, at) => opened[at] === undefined).map((row) => row.entryMark));
    const ids = new Map(before.map((row) => [row.entryMark, row.residentId]));
    // the last of two that are told of one resident counts, as with two imports
    const latest = new Map(residents.map((told, at) => [marks[at] ?? '', told]));
    const entries = [...latest]
      .filter(([mark]) => !erasedMarks.has(mark))
      .map(([mark, told]) => ({ entryMark: mark, told, residentId: ids.get(mark) ?? randomUUID() }));
    await write(sql, vault, site, entries);
    const changed = entries.filter(({ entryMark: mark }) => ids.has(mark)).length;
    const erased = marks.flatMap((mark, at) => (erasedMarks.has(mark) ? [at] : []));
    return { added: entries.length - changed, changed, erased };
  };

  return {
    async register(site, residents) {
      try {
        return await register(site, residents);
      } catch (error) {
        // Two imports of one list at once: who comes second finds the first one's residents.
        if (isLostRace(error)) return register(site, residents);
        throw error;
      }
    },

    async find(site, question) {
      const rows = await answered(
        () => sql<Row[]>`
          select distinct r.resident_id as "residentId", r.entry_mark as "entryMark", r.sealed
            from redress.resident_marks m join redress.residents r using (resident_id)
           where m.site = ${site} and m.mark = any(${marksAsked(vault, site, question)}::text[])
           limit ${ROWS_MAX + 1}`,
      );
      const opened = await openMany(rows.slice(0, ROWS_MAX));
      const living = rows.flatMap(({ residentId }, at) => {
        const told = opened[at];
        return told === undefined ? [] : [{ residentId, ...told } as unknown as OpenedResident];
      });
      return householdsOf(living, rows.length > ROWS_MAX);
    },

    async erase(site, residentId) {
      const [row] = await answered(
        () => sql`select 1 from redress.residents where site = ${site} and resident_id = ${residentId}`,
      );
      if (row === undefined) return false;
      await vault.erase(personOf(residentId));
      await answered(() => sql`delete from redress.resident_marks where resident_id = ${residentId}`);
      return true;
    },
  };
}

async function write(sql: postgres.Sql, vault: Vault, site: string, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const sealed = await vault.sealMany(
    entries.map(({ residentId, told: { room, name, phones } }) => ({
      ...{ person: personOf(residentId), streamId: personOf(residentId), type: TYPE },
      plain: { room, name, phones: [...phones] },
    })),
  );
  const rows = entries.map(({ residentId, entryMark: mark }, at) => ({ residentId, mark, sealed: sealed[at] }));
  const marks = entries.flatMap(({ residentId, told }) =>
    marksOfResident(vault, site, told).map((mark) => ({ residentId, mark })),
  );
  await answered(() =>
    inTransaction(sql, async (tx) => {
      await tx`
        insert into redress.residents (resident_id, site, entry_mark, sealed)
        select "residentId", ${site}, mark, sealed
          from jsonb_to_recordset(${tx.json(rows as never)}) as row ("residentId" uuid, mark text, sealed jsonb)
         order by mark
        on conflict (resident_id) do update set sealed = excluded.sealed, recorded_at = redress.now()`;
      await tx`delete from redress.resident_marks where resident_id = any(${entries.map((one) => one.residentId)}::uuid[])`;
      await tx`
        insert into redress.resident_marks (site, mark, resident_id)
        select ${site}, mark, "residentId"
          from jsonb_to_recordset(${tx.json(marks)}) as row ("residentId" uuid, mark text)
        on conflict do nothing`;
    }),
  );
}
