import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { v5 as uuidv5 } from 'uuid';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { sealFacts } from '#libs/command-handler/seal-facts.js';
import type { DeskAnswer } from '#libs/contracts/desk/fields.js';
import { DomainError, hasCode } from '#libs/contracts/errors.js';
import type { Actor, DecidedEvent } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import type { AppendResult } from '#libs/event-store/port.js';
import { type DecideDesk, type Register, registerStream } from './register.js';

const ATTEMPTS_MAX = 8;

export interface RegisterWrite<S> {
  readonly register: Register<S>;
  readonly site: Site;
  /** month or day of the stream that it concerns */
  readonly period: string;
  /** uuid; a repeat with the same content returns the first result */
  readonly commandId: string;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly traceparent?: string;
  /** the entry that it concerns, where it makes no new one */
  readonly about?: string;
  /** the command with its body: same id and other content = an id used twice */
  readonly asked: { readonly type: string; readonly body: object };
  readonly decide: DecideDesk<S>;
}

/**
 * Load, fold, decide, seal, append, for a register of the desk. Throws what the rules refuse (with `details.clause`),
 * `idempotency-key-reused`, `store-unavailable`.
 */
export async function writeRegister<S>(
  dependencies: CommandDependencies,
  write: RegisterWrite<S>,
): Promise<DeskAnswer> {
  const digest = digestOf(write);
  const first = await dependencies.store.findCommand(write.commandId);
  if (first !== undefined) return answerAgain(first, write, digest);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptWrite(dependencies, write, digest);
    } catch (error) {
      if (!hasCode(error, 'version-conflict') || attempt >= ATTEMPTS_MAX || !isOfStore(error)) throw error;
    }
  }
}

/** A rule may refuse what was read before somebody else's fact under the same code; the store names the stream. */
const isOfStore = (error: DomainError): boolean => error.details['streamId'] !== undefined;

async function attemptWrite<S>(
  dependencies: CommandDependencies,
  write: RegisterWrite<S>,
  commandDigest: string,
): Promise<DeskAnswer> {
  const { store, rules, group, simulation } = dependencies;
  const { register, site, period, commandId, actor, correlationId, traceparent } = write;
  const streamId = registerStream(register.name, group, site.id, period);
  const { events, now } = await store.readStream(streamId);
  const rulebook = await rules.current();
  const pack = rulebook.packFor(site, now);
  const calendar = rulebook.calendarFor(site, now);
  const entryId = entryIdOf(write);
  const state = events.reduce(register.evolve, register.initial);
  const decided = write.decide(state, { now, site, actor, pack, calendar, entryId });
  if (decided.length === 0) return { id: entryId, version: events.length, duplicate: false };
  const result = await store.append({
    metadata: {
      ...{ commandId, commandDigest, actor, correlationId, causationId: commandId, group, site: site.id },
      ...{ kind: register.name, packVersion: pack.packVersion },
      ...(traceparent === undefined ? {} : { traceparent }),
      ...(simulation ? { simulated: true as const } : {}),
    },
    streams: [
      { streamId, expectedVersion: events.length, events: await sealed(dependencies, write, streamId, decided) },
    ],
  });
  return answerOf(result, write);
}

function sealed<S>(
  { vault }: CommandDependencies,
  { register }: RegisterWrite<S>,
  streamId: string,
  decided: readonly DecidedEvent[],
) {
  const personOf = (event: DecidedEvent): string => String((event.data as Record<string, unknown>)[register.entry]);
  return sealFacts(
    vault,
    decided.map((event) => ({ streamId, person: personOf(event), event })),
  );
}

const entryIdOf = ({ about, commandId }: Pick<RegisterWrite<unknown>, 'about' | 'commandId'>): string =>
  about ?? uuidv5('entry', commandId);

function answerOf<S>({ streams, duplicate }: AppendResult, write: RegisterWrite<S>): DeskAnswer {
  return { id: entryIdOf(write), version: streams[0]?.version ?? 0, duplicate };
}

function answerAgain<S>(first: AppendResult, write: RegisterWrite<S>, digest: string): DeskAnswer {
  if (first.streams[0]?.events[0]?.metadata.commandDigest !== digest) {
    throw new DomainError('idempotency-key-reused', 'this key was used for another command', {
      commandId: write.commandId,
    });
  }
  return answerOf({ ...first, duplicate: true }, write);
}

function digestOf<S>({ register, site, about, asked }: RegisterWrite<S>): string {
  const whole = { register: register.name, site: site.id, about: about ?? null, type: asked.type, body: asked.body };
  return createHash('sha256')
    .update(canonicalize(whole) ?? '')
    .digest('hex');
}
