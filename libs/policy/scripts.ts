import { localText } from '#libs/clock/civil.js';
import type { Calendar } from '#libs/clock/ledger/calendar.js';
import type { CaseKind, Stage } from '#libs/contracts/case.js';
import type { CaseScript, ScriptLine } from '#libs/contracts/script.js';
import type { RegulationPack } from './pack.js';

export interface Scene {
  readonly kind: CaseKind;
  readonly stage: Stage;
  /** what it is about, where the case says so */
  readonly topic?: string | undefined;
  readonly at: string;
  /** of the site: its zone tells the hour, its holidays the festival */
  readonly calendar: Calendar;
  /** what the fields in braces stand for */
  readonly fields: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

type Script = RegulationPack['scripts'][number];

/**
 * What may be said, by stage, kind and topic of the case: the greeting of the hour and the wish of a festival with site
 * and name (R-2.2a), transfer, listening, the answers, and the scenes of R-3.1a, R-3.1b, R-3.1c, R-3.2a,
 * R-3.2b, R-3.2c, R-3.2d, R-3.3 and R-3.3b. Pure. A pack without scripts has nothing to say.
 */
export function scriptFor(scene: Scene, scripts: readonly Script[]): CaseScript {
  const local = localText(scene.at, scene.calendar.zone);
  const festival = festivalOn(local.slice(0, 10), scene.calendar);
  const said = (one: Script | undefined) => (one === undefined ? null : lineOf(one, scene.fields));
  return {
    greeting: said(scripts.find(({ scene: its, when }) => its === 'greeting' && isWithin(local.slice(11, 16), when))),
    wish: said(
      scripts.find(({ scene: its, when }) => its === 'wish' && festival !== null && when.festival === festival),
    ),
    lines: scripts.filter((one) => one.scene === 'line' && fits(one, scene)).map((one) => lineOf(one, scene.fields)),
  };
}

/** Name of the holiday; a weekend day worked in exchange for one is no festival. */
function festivalOn(date: string, calendar: Calendar): string | null {
  return calendar.holidayOn(date)?.name?.zh ?? null;
}

/** `from` inclusive, `to` exclusive; a span over midnight ends on the next day. */
function isWithin(time: string, { from, to }: Script['when']): boolean {
  if (from === undefined || to === undefined) return true;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

function fits({ when }: Script, { kind, stage, topic }: Scene): boolean {
  if (when.kinds !== undefined && !when.kinds.includes(kind)) return false;
  if (when.stages !== undefined && !when.stages.includes(stage)) return false;
  return when.topics === undefined || (topic !== undefined && when.topics.includes(topic));
}

function lineOf({ id, clause, text }: Script, fields: Scene['fields']): ScriptLine {
  const filled = (language: 'zh' | 'en') =>
    text[language].replace(/\{(\w+)\}/g, (_whole, name: string) => fields[name]?.[language] ?? '…');
  return { id, clause, text: { zh: filled('zh'), en: filled('en') }, namesDue: text.zh.includes('{due}') };
}
