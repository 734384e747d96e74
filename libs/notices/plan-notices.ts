import { v5 as uuidv5 } from 'uuid';
import type { Calendar } from '#libs/clock/ledger/calendar.js';
import type { NoticeChannelName } from '#libs/contracts/notices.js';
import type { CaseState, FactOfCase } from '#libs/domain/case.js';
import type { PinnedPack } from '#libs/policy/pack.js';
import { noticeText, obligationOf } from './notice-text.js';
import { type Language, type Recipient, recipientsOf } from './recipients.js';
import { nextWorkingInstant } from './working-hours.js';

/** A row of the outbox. */
export interface PlannedNotice {
  readonly noticeId: string;
  readonly caseId: string;
  readonly fact: number;
  readonly site: string;
  readonly reference: string;
  readonly template: string;
  readonly clause: string;
  readonly addressee: string;
  readonly recipient: string;
  readonly channel: NoticeChannelName;
  readonly language: Language;
  readonly textZh: string;
  readonly textEn: string;
  /** obligation without which there is nothing to be reminded of */
  readonly onlyWhileOwed: string | null;
  readonly notBefore: string;
}

export interface NoticeGround {
  readonly caseId: string;
  /** the case with the fact */
  readonly state: CaseState;
  readonly fact: FactOfCase;
  readonly pack: PinnedPack;
  /** the site's, of today */
  readonly calendar: Calendar;
  readonly recipients: readonly Recipient[];
  /** those that this deployment has */
  readonly channels: ReadonlySet<NoticeChannelName>;
  readonly now: string;
  /** an e-mail address of the household is on record; its language, else undefined */
  readonly household: Language | undefined;
}

type Template = PinnedPack['notices'][number];
type Way = Pick<PlannedNotice, 'recipient' | 'channel' | 'language'> & { readonly anyHours: boolean };

/**
 * Who is told of a fact, by which channels, and when: what the pack's templates say under `on`. Pure, and the same for the
 * same fact: the ids follow from fact, template, recipient and channel.
 */
export function planNotices(ground: NoticeGround): PlannedNotice[] {
  const { pack, fact } = ground;
  return pack.notices
    .filter((one) => one.on === fact.type && isMeantFor(one, fact))
    .flatMap((template) => waysTo(template, ground).map((way) => planned(template, way, ground)));
}

/** A fact that names a role (the rung, the hand-over) is told to that role alone. */
function isMeantFor({ to }: Template, { data }: FactOfCase): boolean {
  const named = data['notify'] ?? data['toRole'];
  return named === undefined || named === to;
}

function waysTo({ to }: Template, ground: NoticeGround): Way[] {
  const { channels, household, recipients, fact, state } = ground;
  if (to === 'household') {
    const reachable = household !== undefined && channels.has('email');
    return reachable ? [{ recipient: 'household', channel: 'email', language: household, anyHours: false }] : [];
  }
  const person = fact.data['toPerson'];
  const named = typeof person === 'string' ? person : undefined;
  const people =
    named === undefined
      ? recipientsOf(recipients, to, state.site)
      : recipients.filter((one, at) => one.person === named && recipients.findIndex((r) => r.person === named) === at);
  const inbox: Way = { recipient: named ?? '*', channel: 'inbox', language: 'zh', anyHours: true };
  return [inbox, ...people.flatMap((one) => outsideWays(one, channels))];
}

function outsideWays(
  { person, language, email, webhook, anyHours }: Recipient,
  channels: NoticeGround['channels'],
): Way[] {
  const by = (channel: NoticeChannelName, address: string | null): Way[] =>
    address === null || !channels.has(channel) ? [] : [{ recipient: person, channel, language, anyHours }];
  return [...by('email', email), ...by('webhook', webhook)];
}

function planned(template: Template, { anyHours, ...way }: Way, ground: NoticeGround): PlannedNotice {
  const { caseId, fact, state, now, calendar } = ground;
  const text = noticeText(template.text, { ...ground, templateClause: template.clause });
  const owed = obligationOf(state, fact);
  // What is missed or escalated is said at once, at any hour; a reminder waits until its reader is at work.
  const isReminder = fact.data['meaning'] === 'reminder';
  return {
    noticeId: uuidv5(`${fact.version}:${template.id}:${way.recipient}:${way.channel}`, caseId),
    caseId,
    fact: fact.version,
    site: state.site,
    reference: state.reference,
    template: template.id,
    clause: owed?.clause ?? template.clause,
    addressee: template.to,
    ...way,
    textZh: text.zh,
    textEn: text.en,
    onlyWhileOwed: isReminder ? (owed?.obligationId ?? null) : null,
    notBefore: isReminder && !anyHours ? nextWorkingInstant(now, calendar) : now,
  };
}
