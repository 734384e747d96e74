import { datePlusDays } from '#libs/clock/civil.js';
import { SEVERITIES, type Severity } from '#libs/contracts/case.js';
import type { EventToAppend } from '#libs/contracts/event.js';
import { CaseStory } from '#libs/domain/case-story.js';
import { bodies, toRemedy, toRevisit } from '#libs/domain/story-steps.js';

const FIRST_DAY = '2026-03-02';
const DAYS = 180;
/** A story is told once for so many days and used for all sites. */
const DAYS_APART = 3;
export const SITES = 50;
const DEPARTMENTS = ['工程维修部', '秩序维护部', '环境部', '客服部', '绿化部', '停车场'] as const;
/** Of ten cases: put away, left in remedy with promises missed, and just received; together ten facts a case. */
const WAYS = ['archived', 'late', 'new', 'archived', 'new', 'late', 'archived', 'new', 'late', 'new'] as const;

export const PERIOD = { from: FIRST_DAY, to: datePlusDays(FIRST_DAY, DAYS - 1), today: datePlusDays(FIRST_DAY, DAYS) };

export interface GroupCase {
  readonly no: number;
  readonly site: string;
  readonly facts: readonly EventToAppend[];
}

/**
 * The complaints of a group of fifty sites over half a year, one after the other and without end: the first tenth of any
 * number of them has the same sites, months, departments and ways as the whole.
 */
export class GroupCases {
  private readonly told = new Map<string, readonly EventToAppend[]>();
  private no = 0;

  next(): GroupCase {
    const no = this.no++;
    // numbers that have no divisor in common, so that every site meets every day, department and way
    const site = { id: `site-${String((no % SITES) + 1).padStart(2, '0')}`, region: `region-${(no % SITES) % 5}` };
    const mixed = (no * 2_654_435_761) % 4_294_967_296;
    const pick = (of: number, shift: number): number => Math.floor(mixed / shift) % of;
    const facts = this.story({
      day: datePlusDays(FIRST_DAY, pick(DAYS / DAYS_APART, 7) * DAYS_APART),
      department: DEPARTMENTS[pick(DEPARTMENTS.length, 1_009)] ?? DEPARTMENTS[0],
      severity: SEVERITIES[pick(SEVERITIES.length, 50_021)] ?? SEVERITIES[0],
      way: WAYS[pick(WAYS.length, 700_001)] ?? WAYS[0],
    });
    const [accepted, ...others] = facts;
    if (!accepted) throw new Error('a case begins with its acceptance');
    const { id, region } = site;
    return { no, site: id, facts: [{ ...accepted, data: { ...accepted.data, site: id, region } }, ...others] };
  }

  private story(asked: Asked): readonly EventToAppend[] {
    const key = Object.values(asked).join();
    const known = this.told.get(key);
    if (known) return known;
    const facts = storyOf(asked).facts.map(({ type, data, occurredAt }) => ({
      type,
      schemaVersion: 1,
      data,
      occurredAt,
    }));
    this.told.set(key, facts);
    return facts;
  }
}

interface Asked {
  readonly day: string;
  readonly department: string;
  readonly severity: Severity;
  readonly way: (typeof WAYS)[number];
}

function storyOf({ day, department, severity, way }: Asked): CaseStory {
  const story = new CaseStory().at(`${day} 09:00`);
  story.accept({ departmentComplainedOf: department, provisionalSeverity: severity });
  if (way === 'new') return story;
  if (way === 'late') return toRemedy(story.at(`${day} 09:20`)).ringUntil(`${datePlusDays(day, 3)} 09:00`);
  return toRevisit(story.at(`${day} 09:20`))
    .at(`${datePlusDays(day, 1)} 10:00`)
    .do('RecordRevisit', bodies.RecordRevisit)
    .do('ArchiveCase', bodies.ArchiveCase);
}
