import type { Command } from '#libs/contracts/commands.js';
import { chanceOf } from '../chance.js';
import type { Opening } from '../script.js';
import type { Teller } from '../teller.js';
import type { Weather } from '../weather.js';
import { COLD_TOPICS, STORM_TOPICS, TOPICS, type Topic } from './topics.js';

/** What will become of a complaint if nobody else touches it. */
export interface Story {
  readonly topic: Topic;
  /** what the desk took it for before anybody assessed it */
  readonly provisionalSeverity: Topic['severity'];
  /** the household forgot to leave a number */
  readonly contactMissing: boolean;
  readonly processTold: boolean;
  readonly harm: boolean;
  readonly agitated: boolean;
  readonly malicious: boolean;
  readonly markedInvalid: boolean;
  /** how often the household does not want the plan (P-5); below 3, the number of plans of a topic */
  readonly objections: number;
  readonly urges: number;
  readonly bounces: number;
  /** P-P3: the company does not remedy it */
  readonly declined: boolean;
  readonly compensated: boolean;
  /** the company lets it be set off against the fee (P-P4) */
  readonly setOff: boolean;
  readonly talks: boolean;
  /** D-3.5c: days until the household wants it done; 0: it names no day */
  readonly wantedInDays: number;
  readonly extended: boolean;
  readonly asRepair: boolean;
  /** the matter waits for the developer or another third party (P-N3) */
  readonly waits: boolean;
  /** what the first revisit finds (P-6) */
  readonly revisit: 'settled' | 'problem-found' | 'disagreement' | 'new-demand';
  readonly secondLook: 'none' | 'stands' | 'taken-up';
  readonly toldAgain: boolean;
  readonly reopened: boolean;
  readonly promises: boolean;
  readonly withdrawn: boolean;
}

const OF_WEATHER: Readonly<Record<Weather, readonly [Topic, ...Topic[]]>> = {
  fair: TOPICS,
  storm: STORM_TOPICS,
  'cold-snap': COLD_TOPICS,
};

/** The same for the same case on each call. */
export function storyOf(caseId: string, { temper }: Pick<Teller, 'temper'>, weather: Weather = 'fair'): Story {
  const chance = chanceOf(caseId);
  chance.unit();
  const often = temper === 'impatient' ? 3 : 1;
  const topic = chance.happens(60) ? chance.pick(OF_WEATHER[weather]) : chance.pick(TOPICS);
  const ours = topic.dispute === 'property';
  return {
    topic,
    provisionalSeverity: chance.happens(75) ? topic.severity : 'minor',
    contactMissing: chance.happens(12),
    processTold: chance.happens(70),
    harm: topic.severity === 'major' && chance.happens(30),
    agitated: chance.happens(1 + often),
    malicious: chance.happens(3),
    markedInvalid: chance.happens(2),
    objections: chance.happens(12 * often) ? chance.pick([1, 1, 2]) : 0,
    urges: chance.happens(9 * often) ? chance.pick([1, 1, 2, 4]) : 0,
    bounces: chance.happens(8) ? chance.pick([1, 1, 3]) : 0,
    declined: ours && topic.severity !== 'major' && chance.happens(5),
    compensated: ours && topic.costCents > 0 && chance.happens(8),
    setOff: chance.happens(20),
    talks: chance.happens(30),
    wantedInDays: topic.severity === 'minor' && chance.happens(25) ? chance.int(1, 6) : 0,
    extended: chance.happens(40),
    asRepair: ours && topic.department === '工程部' && chance.happens(45),
    waits: !ours && chance.happens(65),
    revisit: chance.weighted({
      settled: 100 - 12 * often,
      'problem-found': 6 * often,
      disagreement: 3 * often,
      'new-demand': 3 * often,
    }),
    secondLook: chance.weighted({ none: 96, stands: 2, 'taken-up': 2 }),
    toldAgain: chance.happens(often),
    reopened: chance.happens(2 * often),
    promises: chance.happens(15),
    withdrawn: chance.happens(4),
  };
}

/** The words of a topic at the place of the story. */
export function told({ place }: Pick<Teller, 'place'>, text: string): string {
  return text.replaceAll('{where}', place);
}

/** P-1: what the desk writes down. */
export function acceptBody({ caseId, site, teller, weather, receivedAt }: Opening): Command<'AcceptComplaint'>['body'] {
  const story = storyOf(caseId, teller, weather);
  const { topic } = story;
  return {
    site: site.id,
    channel: teller.channel,
    ...(receivedAt === undefined ? {} : { receivedAt, happenedAt: receivedAt }),
    place: teller.place,
    personComplainedOf: `${topic.department}当班人员`,
    departmentComplainedOf: topic.department,
    courseOfEvents: told(teller, topic.course),
    request: told(teller, topic.request),
    complainantName: teller.name,
    household: teller.household,
    ...(story.contactMissing ? {} : { contact: teller.contact }),
    apologyWords: '给您添麻烦了，我先把情况记下来，马上跟进。',
    ...(story.harm ? { harmWords: told(teller, topic.course) } : {}),
    ...(story.processTold ? { processWords: '我们先核实，再同您商量方案，中间有进展我会告诉您。' } : {}),
    provisionalSeverity: story.provisionalSeverity,
  };
}
