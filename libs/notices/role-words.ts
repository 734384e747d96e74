import type { Role } from '#libs/contracts/event.js';

const WORDS: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  agent: { zh: '客服', en: 'the agent' },
  supervisor: { zh: '客服主管', en: 'the supervisor' },
  technician: { zh: '维修人员', en: 'the technician' },
  'department-head': { zh: '部门负责人', en: 'the head of the department' },
  director: { zh: '管理处主任', en: 'the director' },
  'group-manager': { zh: '集团管理者', en: 'the group manager' },
  auditor: { zh: '审计', en: 'the auditor' },
  'bi-reader': { zh: '数据分析', en: 'the analyst' },
  administrator: { zh: '系统管理员', en: 'the administrator' },
  engine: { zh: '系统', en: 'the system' },
  household: { zh: '住户', en: 'the household' },
  importer: { zh: '系统', en: 'the system' },
};

/** A role as a text names it: persons are not named in what leaves the house. */
export const roleWords = (role: Role): { readonly zh: string; readonly en: string } => WORDS[role];
