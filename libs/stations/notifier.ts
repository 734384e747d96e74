import { streamOf } from '#libs/command-handler/append-request.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { pinnedRules } from '#libs/command-handler/decide-context.js';
import { hasCode } from '#libs/contracts/errors.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import type { NoticeChannelName } from '#libs/contracts/notices.js';
import { evolve, initialCase } from '#libs/domain/case.js';
import { type PublishedEvent, toEvent } from '#libs/messaging/cloud-events.js';
import type { Batch, ReceivedMessage, Subscription } from '#libs/messaging/port.js';
import { householdAddress } from '#libs/notices/household.js';
import { type PlannedNotice, planNotices } from '#libs/notices/plan-notices.js';
import type { NoticeOutbox } from '#libs/notices/postgres/outbox.js';
import type { Language, Recipients } from '#libs/notices/recipients.js';
import type { Logger } from '#libs/telemetry/logger.js';

/** Older facts are history to whoever would hear of them: a first start must not tell of years. */
const STALE_MS = 24 * 3_600_000;

export interface NotifierParts {
  readonly dependencies: CommandDependencies;
  readonly outbox: Pick<NoticeOutbox, 'add'>;
  readonly recipients: Recipients;
  readonly channels: ReadonlySet<NoticeChannelName>;
  readonly householdLanguage: Language;
  readonly gauges: {
    planned(notices: number): void;
    stale(facts: number): void;
    lag(partition: number, messages: number): void;
  };
  readonly log: Logger;
}

/**
 * Plans the notices of each fact that has some, into the outbox; the offset goes on once they are there. Nothing is sent
 * here, so a dead channel delays no fact, and a fact that comes again adds nothing.
 */
export function notifier(parts: NotifierParts): Subscription {
  return {
    async handle({ messages, partition, highWatermark }: Batch): Promise<bigint> {
      const facts = await factsToTell(parts, messages);
      const streams = await parts.dependencies.store.readStreams([...new Set(facts.map(({ streamId }) => streamId))]);
      const planned: PlannedNotice[] = [];
      for (const fact of facts) planned.push(...(await noticesOf(parts, fact, streams.get(fact.streamId) ?? [])));
      parts.gauges.planned(await parts.outbox.add(planned));
      const next = (messages.at(-1)?.offset ?? -1n) + 1n;
      parts.gauges.lag(partition, Number(highWatermark - next));
      return next;
    },
  };
}

async function factsToTell(parts: NotifierParts, messages: readonly ReceivedMessage[]): Promise<PublishedEvent[]> {
  const { dependencies, gauges } = parts;
  const events = messages.flatMap((message) => eventIn(message, parts.log));
  const rulebook = await dependencies.rules.current();
  const types = new Set(rulebook.packs().flatMap(({ notices }) => notices.map(({ on }) => on)));
  const told = events.filter(
    ({ streamId, type, metadata }) =>
      types.has(type) && streamId.startsWith(streamOf('')) && metadata.imported === undefined,
  );
  // By the real clock, also where time is simulated: that one only goes ahead, and what it leaves behind is still to be told.
  const oldest = Date.now() - STALE_MS;
  const fresh = told.filter(({ recordedAt }) => Date.parse(recordedAt) >= oldest);
  gauges.stale(told.length - fresh.length);
  return fresh;
}

function eventIn(message: ReceivedMessage, log: Logger): PublishedEvent[] {
  try {
    return [toEvent(message)];
  } catch (error) {
    if (!hasCode(error, 'invalid-input')) throw error;
    log.error({ err: error, offset: String(message.offset) }, 'a message that is no fact was passed over');
    return [];
  }
}

async function noticesOf(
  { dependencies, recipients, channels, householdLanguage }: NotifierParts,
  { streamId, version }: PublishedEvent,
  events: readonly RecordedEvent[],
): Promise<PlannedNotice[]> {
  const fact = events.find((event) => event.version === version);
  if (fact === undefined) return [];
  const state = events.filter((event) => event.version <= version).reduce(evolve, initialCase);
  if (!state.exists) return [];
  const [{ pack }, rulebook, now, list] = await Promise.all([
    pinnedRules(dependencies.rules, state),
    dependencies.rules.current(),
    dependencies.store.now(),
    recipients.all(),
  ]);
  const mailsHousehold =
    channels.has('email') && pack.notices.some(({ on, to }) => on === fact.type && to === 'household');
  const address = mailsHousehold ? await householdAddress(dependencies.vault, events) : undefined;
  return planNotices({
    caseId: streamId.slice(streamOf('').length),
    ...{ state, fact, pack, channels, now, recipients: list },
    calendar: rulebook.calendarFor({ id: state.site, region: state.region, zone: state.zone }, now),
    household: address === undefined ? undefined : householdLanguage,
  });
}
