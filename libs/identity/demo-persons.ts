import type { Role } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';

/** A person of the demo, to be with one click. Invented: no real person stands behind it. */
export interface DemoPerson {
  /** subject of the token */
  readonly person: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly role: Role;
  readonly roles: readonly Role[];
  /** `['*']` = the whole group */
  readonly sites: readonly string[];
  /** of the sites by name; none for the whole group */
  readonly siteNames: readonly Site['name'][];
}

const WHOLE_GROUP: readonly (readonly [role: Role, zh: string, en: string])[] = [
  ['director', '周海', 'Zhou Hai'],
  ['department-head', '陈立', 'Chen Li'],
  ['technician', '吴强', 'Wu Qiang'],
  ['group-manager', '林岚', 'Lin Lan'],
  ['auditor', '何静', 'He Jing'],
  ['bi-reader', '苏文', 'Su Wen'],
  ['administrator', '赵宁', 'Zhao Ning'],
];
const AT_A_SITE: typeof WHOLE_GROUP = [
  ['agent', '李敏', 'Li Min'],
  ['supervisor', '王芳', 'Wang Fang'],
];
/** A handful of buttons is enough to show the scopes. */
const SITES_MAX = 3;

/** Agent and supervisor of the first sites, and one person of every other role with the whole group in sight. */
export function demoPersons(sites: readonly Pick<Site, 'id' | 'name'>[]): readonly DemoPerson[] {
  const ofSites = sites.slice(0, SITES_MAX).flatMap((site) =>
    AT_A_SITE.map(([role, zh, en]): DemoPerson => ({
      person: `${role}@${site.id}`,
      name: { zh, en },
      role,
      roles: [role],
      sites: [site.id],
      siteNames: [site.name],
    })),
  );
  return [
    ...ofSites,
    ...WHOLE_GROUP.map(([role, zh, en]): DemoPerson => ({
      person: role,
      name: { zh, en },
      role,
      roles: [role],
      sites: ['*'],
      siteNames: [],
    })),
  ];
}
