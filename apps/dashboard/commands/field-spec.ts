import type { OngoingCommandType, caseCommands } from '#libs/contracts/commands.js';
import type { Photo } from '#libs/contracts/repair/fields.js';
import type { TextKey } from '../locales/zh.js';
import type { z } from 'zod';

/** Commands that a case page offers: all but the acceptance, which has a room of its own. */
export type PageCommand = OngoingCommandType;

export type FieldKind =
  | 'line'
  | 'area'
  | 'choice'
  | 'choices'
  | 'yes-no'
  /** wall clock at the site, sent as an instant */
  | 'instant'
  /** a day, or a day with a time (D-3.5c) */
  | 'day-or-instant'
  | 'day'
  /** yuan as typed, sent as cents */
  | 'cents'
  /** words separated by commas */
  | 'list'
  | 'number'
  /** files, stored first and named by their hash */
  | 'photos'
  /** one of the plans of the present round */
  | 'plan'
  /** one of the promises still open, by number */
  | 'promise'
  /** one of the pack's reasons to wait */
  | 'wait-reason'
  /** one of the promises whose deadline may still be moved */
  | 'obligation'
  /** one of the plan's tasks that are not done */
  | 'task'
  /** rows of id, description, cost and departments */
  | 'plans';

export interface FieldSpec<Name extends string = string> {
  readonly name: Name;
  readonly kind: FieldKind;
  readonly required?: true;
  readonly label?: TextKey;
  /** words to choose from, and the prefix of their texts */
  readonly words?: readonly string[];
  readonly prefix?: string;
  readonly initial?: string | boolean;
}

/** Told late: beside each form's own fields. */
export type ToldLate = 'occurredAt' | 'evidence';
type FieldName<C extends PageCommand> = Exclude<keyof z.input<(typeof caseCommands)[C]>, ToldLate> & string;
export type FormSpecs = FormsOf<PageCommand>;
export type FormsOf<Commands extends PageCommand> = { readonly [C in Commands]: readonly FieldSpec<FieldName<C>>[] };

/** What a form holds while it is being filled. */
export interface PlanDraft {
  readonly id: string;
  readonly description: string;
  readonly cost: string;
  readonly agreedBy: string;
}
export type DraftValue = string | boolean | readonly string[] | readonly PlanDraft[] | readonly Photo[];
export type Draft = Readonly<Record<string, DraftValue | undefined>>;
