import { assessment } from '#libs/policy/register/assessment.js';
import { complaint } from '#libs/policy/register/complaint.js';
import { desk } from '#libs/policy/register/desk.js';
import { programmes } from '#libs/policy/register/programmes.js';
import { repairs } from '#libs/policy/register/repairs.js';
import type { Language } from './i18n.js';

/** The sections themselves and not the register, which checks them with zod: that stays out of the page. */
const clauses = new Map(
  [complaint, repairs, desk, programmes, assessment].flatMap((section) => Object.entries(section.clauses)),
);

/** What a clause of the register says; undefined for any other, as `SOURCE` or the clauses of a foreign regulation. */
export function clauseText(id: string, language: Language): string | undefined {
  return clauses.get(id)?.[language];
}
