import { assessment } from './assessment.js';
import { type Clause, type ClauseLanguage, type RegisterSection, registerSection } from './clause.js';
import { complaint } from './complaint.js';
import { desk } from './desk.js';
import { programmes } from './programmes.js';
import { repairs } from './repairs.js';

export const registerSections: readonly RegisterSection[] = [complaint, repairs, desk, programmes, assessment].map(
  (section) => registerSection.parse(section),
);

/** Every clause of the documents that the product knows of, in the order of the documents' sections. */
export const clauseRegister: readonly Clause[] = registerSections.flatMap(({ id: section, clauses }) =>
  Object.entries(clauses).map(([id, clause]) => ({ id, section, ...clause })),
);

const byId = new Map(clauseRegister.map((clause) => [clause.id, clause]));

/** Undefined for what is no clause of the documents, as `SOURCE`. */
export function clauseById(id: string): Clause | undefined {
  return byId.get(id);
}

/** What the clause says; of an id that is no clause, the id. */
export function clauseText(id: string, language: ClauseLanguage): string {
  return clauseById(id)?.[language] ?? id;
}
