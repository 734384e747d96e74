import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { RecordedEvent, Sealed } from '#libs/contracts/event.js';
import type { Vault } from '#libs/vault/port.js';
import { type Register, registerStream } from './register.js';

export interface RegisterPage<S> {
  readonly period: string;
  readonly state: S;
  readonly events: readonly RecordedEvent[];
}

/** The register's state of each period, in the order asked for; one query. */
export async function readRegister<S>(
  { store, group }: Pick<CommandDependencies, 'store' | 'group'>,
  register: Register<S>,
  site: string,
  periods: readonly string[],
): Promise<RegisterPage<S>[]> {
  const streamIds = periods.map((period) => registerStream(register.name, group, site, period));
  const streams = await store.readStreams(streamIds);
  return periods.map((period, place) => {
    const events = streams.get(streamIds[place] ?? '') ?? [];
    return { period, events, state: events.reduce(register.evolve, register.initial) };
  });
}

/** What is sealed in each fact, in the order given; null: nothing is, or its person has been erased. */
export async function openFacts(
  vault: Pick<Vault, 'openMany'>,
  events: readonly RecordedEvent[],
): Promise<(JsonObject | null)[]> {
  const sealed = events.filter(({ data }) => data['sealed'] !== undefined);
  const plain = await vault.openMany(
    sealed.map(({ data, streamId, type }) => ({ streamId, type, sealed: data['sealed'] as unknown as Sealed })),
  );
  const found = new Map(sealed.map((event, place) => [event, plain[place] ?? null]));
  return events.map((event) => found.get(event) ?? null);
}
