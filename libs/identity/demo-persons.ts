import type { Role } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';

/** A person of the demo, to be with one click. Invented: no real person stands behind it. */
export interface DemoPerson {
  /** subject of the token */
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly sites: readonly string[] | '*';
}

const WHOLE_GROUP: readonly Omit<DemoPerson, 'sites'>[] = [
  { person: 'director', name: '周海 Zhou Hai', role: 'director' },
  { person: 'department-head', name: '陈立 Chen Li', role: 'department-head' },
  { person: 'technician', name: '吴强 Wu Qiang', role: 'technician' },
  { person: 'group-manager', name: '林岚 Lin Lan', role: 'group-manager' },
  { person: 'auditor', name: '何静 He Jing', role: 'auditor' },
  { person: 'bi-reader', name: '苏文 Su Wen', role: 'bi-reader' },
  { person: 'administrator', name: '赵宁 Zhao Ning', role: 'administrator' },
];
/** A handful of buttons is enough to show the scopes. */
const SITES_MAX = 3;

/** Agent and supervisor of the first sites, and one person of every other role with the whole group in sight. */
export function demoPersons(sites: readonly Pick<Site, 'id' | 'name'>[]): readonly DemoPerson[] {
  const ofSites = sites.slice(0, SITES_MAX).flatMap((site): DemoPerson[] => [
    {
      person: `agent@${site.id}`,
      name: `李敏 Li Min · ${site.name.zh} ${site.name.en}`,
      role: 'agent',
      sites: [site.id],
    },
    {
      person: `supervisor@${site.id}`,
      name: `王芳 Wang Fang · ${site.name.zh} ${site.name.en}`,
      role: 'supervisor',
      sites: [site.id],
    },
  ]);
  return [...ofSites, ...WHOLE_GROUP.map((person): DemoPerson => ({ ...person, sites: '*' }))];
}
