import type { Command } from '#libs/contracts/commands.js';
import type { Site } from '#libs/contracts/site.js';
import { chanceOf } from './chance.js';
import { TOPICS, type Topic } from './topics.js';

/** What will become of a case if nobody else touches it. */
export interface Story {
  readonly topic: Topic;
  /** what the desk took it for before anybody assessed it */
  readonly provisionalSeverity: Topic['severity'];
  readonly channel: Command<'AcceptComplaint'>['body']['channel'];
  readonly place: string;
  readonly household: string;
  readonly complainantName: string;
  readonly contact: string;
  readonly staff: string;
  /** the household forgot to leave a number */
  readonly contactMissing: boolean;
  readonly malicious: boolean;
  /** how often the household does not want the plan (P-5); below 3, the number of plans of a topic */
  readonly objections: number;
  /** the first revisit finds a problem (P-6) */
  readonly problemFound: boolean;
  readonly promises: boolean;
  readonly withdrawn: boolean;
  /** in percent of the usual time between two steps */
  readonly pacePercent: number;
}

const SURNAMES = [
  '赵',
  '钱',
  '孙',
  '李',
  '周',
  '吴',
  '郑',
  '王',
  '冯',
  '陈',
  '沈',
  '韩',
  '杨',
  '朱',
  '秦',
  '许',
] as const;
const STAFF = ['小林', '小何', '老张', '老顾', '小方', '小陶'] as const;

/** The same for the same case on each call. */
export function storyOf(caseId: string, site: Site, pacePercent?: number): Story {
  const chance = chanceOf(caseId);
  const topic = chance.pick(TOPICS);
  const building = chance.int(1, 18);
  const room = `${chance.int(1, 26)}0${chance.int(1, 4)}`;
  return {
    topic,
    provisionalSeverity: chance.happens(75) ? topic.severity : 'minor',
    channel: chance.pick(['phone', 'phone', 'phone', 'visit', 'app', 'household-page', 'letter', 'email']),
    place: `${site.name.zh}${building}栋`,
    household: `${building}-${room}`,
    complainantName: `${chance.pick(SURNAMES)}${chance.pick(['先生', '女士', '阿姨', '师傅'])}`,
    // No such numbers are given out.
    contact: `1000000${String(chance.int(0, 9_999)).padStart(4, '0')}`,
    staff: chance.pick(STAFF),
    contactMissing: chance.happens(12),
    malicious: chance.happens(3),
    objections: chance.pick([0, 0, 0, 0, 0, 1, 1, 2]),
    problemFound: chance.happens(8),
    promises: chance.happens(15),
    withdrawn: chance.happens(5),
    pacePercent: pacePercent ?? chance.pick([30, 40, 50, 60, 70, 80, 100, 250]),
  };
}

/** The words of a topic at the place of the story. */
export function told(story: Story, text: string): string {
  return text.replaceAll('{where}', story.place);
}

/** P-1: what the desk writes down. */
export function acceptBody(story: Story, site: Site, receivedAt: string): Command<'AcceptComplaint'>['body'] {
  const { topic } = story;
  return {
    site: site.id,
    channel: story.channel,
    receivedAt,
    happenedAt: receivedAt,
    place: story.place,
    personComplainedOf: `${topic.department}当班人员`,
    departmentComplainedOf: topic.department,
    courseOfEvents: told(story, topic.course),
    request: told(story, topic.request),
    complainantName: story.complainantName,
    household: story.household,
    ...(story.contactMissing ? {} : { contact: story.contact }),
    apologyWords: '给您添麻烦了，我先把情况记下来，马上跟进。',
    provisionalSeverity: story.provisionalSeverity,
  };
}
