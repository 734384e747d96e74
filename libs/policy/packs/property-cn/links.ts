import { CASE_KINDS } from '#libs/contracts/case.js';
import type { LinkData } from '../../pack.js';

/** P-P4: a fee is asked for apart from every other case: it holds none of them up, and none of them holds it up. */
const kinds = CASE_KINDS.filter((kind) => kind !== 'fee-reminder');

/** C3-R and D-3.2b name the first two; a duplicate is the pack's own choice. */
export const links: LinkData[] = [
  {
    id: 'follow-up',
    clause: 'C3-R',
    choice: 'clause',
    text: { zh: '原单追加（回访中的新诉求）', en: 'Follow-up on the original case (a new demand)' },
    of: kinds,
    kinds,
    holdsArchive: true,
    closes: 'apart',
  },
  {
    id: 'repair-of-complaint',
    clause: 'D-3.2b',
    choice: 'clause',
    text: { zh: '投诉转报修', en: 'Repair that a complaint leads to' },
    of: ['complaint'],
    kinds: ['repair'],
    holdsArchive: true,
    closes: 'apart',
  },
  {
    id: 'duplicate-of',
    clause: 'C3-R',
    choice: 'own-choice',
    text: { zh: '同一事项重复提出', en: 'The same matter told again' },
    of: kinds,
    kinds,
    holdsArchive: false,
    closes: 'with-parent',
  },
];
