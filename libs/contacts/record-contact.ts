import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { v5 as uuidv5 } from 'uuid';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import type { ContactAnswer, ContactReport, ContactVerdict } from '#libs/contracts/contacts.js';
import { DomainError, hasCode } from '#libs/contracts/errors.js';
import type { EventToAppend, RecordedEvent } from '#libs/contracts/event.js';
import { evolveContact, initialContact, judgeContact } from './contact.js';

/** Fixed for good: another value would give a contact told again another stream. */
const NAMESPACE = '9d0c1f5c-5b9e-4c83-8a5c-1d6f4d1f7e21';
const ATTEMPTS_MAX = 5;
/** The other system's clock may be this far ahead. */
const SKEW_MS_MAX = 5_000;

/**
 * Stores a report and what it decides as facts of the contact's own stream. Sent again it answers as the first time. Throws
 * `site-unknown`, `value-refused`, `fact-in-future`, `idempotency-key-reused` (the id with another content), `store-unavailable`.
 */
export async function recordContact(dependencies: CommandDependencies, report: ContactReport): Promise<ContactAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptContact(dependencies, report);
    } catch (error) {
      if (!hasCode(error, 'version-conflict') || attempt >= ATTEMPTS_MAX) throw error;
    }
  }
}

async function attemptContact(dependencies: CommandDependencies, report: ContactReport): Promise<ContactAnswer> {
  const { store, sites, rules, group } = dependencies;
  const contactId = uuidv5(`${report.site}/${report.contact}`, uuidv5(group, NAMESPACE));
  const streamId = `contact-${contactId}`;
  const commandId = uuidv5(report.id, contactId);
  const commandDigest = createHash('sha256')
    .update(canonicalize(report) ?? '')
    .digest('hex');
  const { events, now } = await store.readStream(streamId);
  const first = events.filter(({ metadata }) => metadata.commandId === commandId);
  if (first.length > 0) return answerAgain(contactId, first, commandDigest);
  if (Date.parse(report.at) > Date.parse(now) + SKEW_MS_MAX) {
    throw new DomainError('fact-in-future', `${report.at} lies after now (${now})`, {
      field: 'at',
      at: report.at,
      now,
    });
  }
  const site = await sites.find(report.site);
  if (site === undefined) throw new DomainError('site-unknown', `no site ${report.site}`, { field: 'site' });
  const pack = (await rules.current()).packFor(site, events[0]?.occurredAt ?? report.at);
  const verdicts = judgeContact(events.reduce(evolveContact, initialContact), report, pack.figures);
  const { streams, duplicate } = await store.append({
    metadata: {
      ...{ commandId, commandDigest, actor: { id: 'telephony', role: 'engine' }, causationId: commandId },
      ...{ correlationId: contactId, group, site: site.id, kind: 'contact', packVersion: pack.packVersion },
      ...(dependencies.simulation ? { simulated: true as const } : {}),
    },
    streams: [{ streamId, expectedVersion: events.length, events: factsOf(report, verdicts) }],
  });
  return { contactId, version: streams[0]?.version ?? events.length, duplicate, verdicts };
}

function factsOf({ what, at, rings, agent }: ContactReport, verdicts: readonly ContactVerdict[]): EventToAppend[] {
  const fact = (type: string, data: EventToAppend['data']): EventToAppend => ({
    type,
    schemaVersion: 1,
    data,
    occurredAt: at,
  });
  return [
    fact('ContactReported', { what, rings: rings ?? null, agent: agent ?? null, at }),
    ...verdicts.map(({ met, ...data }) => fact(met ? 'ContactPromiseMet' : 'ContactPromiseMissed', { ...data })),
  ];
}

function answerAgain(contactId: string, first: readonly RecordedEvent[], digest: string): ContactAnswer {
  if (first[0]?.metadata.commandDigest !== digest) {
    throw new DomainError('idempotency-key-reused', 'this event id was used for another event', { field: 'id' });
  }
  const verdicts = first
    .filter(({ type }) => type !== 'ContactReported')
    .map(({ type, data }) => ({ ...data, met: type === 'ContactPromiseMet' }) as unknown as ContactVerdict);
  return { contactId, version: first.at(-1)?.version ?? 0, duplicate: true, verdicts };
}
