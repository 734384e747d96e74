import type { Capability } from '#libs/identity/permissions.js';
import { KIND_OPENINGS } from './command-paths.js';

/** `public`: no token; `signed`: no token, the route itself checks a signature; everything else names what the token's roles must be able to do. */
export type Access = 'public' | 'signed' | Capability;

export interface Route {
  readonly method: 'GET' | 'POST';
  /** as Fastify knows it: `:name` for a parameter */
  readonly url: string;
  readonly access: Access;
}

/**
 * Every address of the process and who may use it. The process refuses to start with a route that is not here, so no
 * route can be added without a decision.
 */
export const ROUTES: readonly Route[] = [
  { method: 'POST', url: '/v1/cases', access: 'run-commands' },
  { method: 'POST', url: '/v1/cases/similar', access: 'read-private' },
  ...Object.keys(KIND_OPENINGS).map((kind): Route => ({
    ...{ method: 'POST', url: `/v1/cases/${kind}`, access: 'run-commands' },
  })),
  { method: 'POST', url: '/v1/cases/:caseId/commands/:command', access: 'run-commands' },
  { method: 'POST', url: '/v1/cases/:caseId/children', access: 'run-commands' },
  { method: 'GET', url: '/v1/cases', access: 'read-cases' },
  { method: 'GET', url: '/v1/cases/count', access: 'read-cases' },
  { method: 'GET', url: '/v1/cases/:caseId', access: 'read-cases' },
  { method: 'GET', url: '/v1/cases/:caseId/as-of', access: 'read-cases' },
  { method: 'GET', url: '/v1/cases/:caseId/record', access: 'read-cases' },
  { method: 'POST', url: '/v1/cases/:caseId/household-link', access: 'keep-desk' },
  { method: 'POST', url: '/v1/cases/:caseId/household-link/revoke', access: 'keep-desk' },
  { method: 'POST', url: '/v1/sites/:site/intake-link', access: 'keep-desk' },
  { method: 'POST', url: '/v1/sites/:site/intake-link/revoke', access: 'plan-desk' },
  // whoever holds a pass: its signature, its kind and its term are checked by the route
  { method: 'GET', url: '/v1/household', access: 'signed' },
  { method: 'POST', url: '/v1/household/answer', access: 'signed' },
  { method: 'POST', url: '/v1/household/satisfaction', access: 'signed' },
  { method: 'GET', url: '/v1/intake', access: 'signed' },
  { method: 'POST', url: '/v1/intake', access: 'signed' },
  { method: 'POST', url: '/v1/intake/photos', access: 'signed' },
  { method: 'POST', url: '/v1/photos', access: 'run-commands' },
  // what it shows is somebody's home
  { method: 'GET', url: '/v1/photos/:sha256', access: 'read-private' },
  { method: 'GET', url: '/v1/cases/:caseId/script', access: 'read-cases' },
  { method: 'POST', url: '/v1/cases/:caseId/presence', access: 'read-cases' },
  { method: 'GET', url: '/v1/sites/:site/rules', access: 'read-boards' },
  { method: 'POST', url: '/v1/rules/what-if', access: 'try-packs' },
  { method: 'GET', url: '/v1/sites/:site/script', access: 'read-cases' },
  { method: 'GET', url: '/v1/boards/on-time', access: 'read-boards' },
  { method: 'GET', url: '/v1/boards/totals', access: 'read-boards' },
  { method: 'GET', url: '/v1/boards/days', access: 'read-boards' },
  { method: 'GET', url: '/v1/boards/sites', access: 'read-boards' },
  { method: 'GET', url: '/v1/boards/outcomes', access: 'read-boards' },
  { method: 'GET', url: '/v1/answers', access: 'read-cases' },
  { method: 'GET', url: '/v1/changes', access: 'read-cases' },
  { method: 'GET', url: '/v1/inbox', access: 'read-cases' },
  { method: 'POST', url: '/v1/inbox/:noticeId/read', access: 'read-cases' },
  { method: 'POST', url: '/v1/wording/check', access: 'run-commands' },
  { method: 'POST', url: '/v1/telephony/events', access: 'signed' },
  { method: 'GET', url: '/v1/sites/:site/roster', access: 'read-desk' },
  { method: 'POST', url: '/v1/sites/:site/roster', access: 'plan-desk' },
  { method: 'POST', url: '/v1/sites/:site/roster/swaps', access: 'keep-desk' },
  { method: 'POST', url: '/v1/sites/:site/roster/swaps/:swapId/answer', access: 'keep-desk' },
  { method: 'POST', url: '/v1/sites/:site/roster/swaps/:swapId/decision', access: 'plan-desk' },
  { method: 'GET', url: '/v1/sites/:site/handover', access: 'read-desk' },
  { method: 'POST', url: '/v1/sites/:site/handover', access: 'keep-desk' },
  { method: 'GET', url: '/v1/sites/:site/handover/books', access: 'read-desk' },
  { method: 'POST', url: '/v1/sites/:site/handover/books/:bookId/take-over', access: 'keep-desk' },
  { method: 'GET', url: '/v1/sites/:site/call-log', access: 'keep-desk' },
  { method: 'POST', url: '/v1/sites/:site/call-log', access: 'keep-desk' },
  { method: 'POST', url: '/v1/sites/:site/call-log/hand-in', access: 'keep-desk' },
  { method: 'GET', url: '/v1/sites/:site/visitors', access: 'keep-desk' },
  { method: 'POST', url: '/v1/sites/:site/visitors', access: 'keep-desk' },
  { method: 'POST', url: '/v1/sites/:site/visitors/:visitId/leave', access: 'keep-desk' },
  // C3-V: by the person responsible, of whatever department
  { method: 'POST', url: '/v1/sites/:site/visitors/:visitId/question', access: 'read-private' },
  { method: 'GET', url: '/v1/sites/:site/visits', access: 'read-desk' },
  { method: 'POST', url: '/v1/sites/:site/visits', access: 'plan-desk' },
  { method: 'POST', url: '/v1/sites/:site/visits/:visitId/record', access: 'read-private' },
  { method: 'POST', url: '/v1/sites/:site/visits/:visitId/seen', access: 'plan-desk' },
  { method: 'POST', url: '/v1/sites/:site/households', access: 'plan-desk' },
  { method: 'POST', url: '/v1/sites/:site/households/search', access: 'read-private' },
  { method: 'POST', url: '/v1/sites/:site/households/:residentId/erase', access: 'plan-desk' },
  { method: 'GET', url: '/v1/clusters', access: 'read-desk' },
  { method: 'GET', url: '/v1/views', access: 'read-cases' },
  // for a team: what plan-desk says, in the controller
  { method: 'POST', url: '/v1/views', access: 'read-cases' },
  { method: 'POST', url: '/v1/views/:viewId/remove', access: 'read-cases' },
  { method: 'GET', url: '/v1/me', access: 'know-oneself' },
  { method: 'GET', url: '/v1/sites', access: 'know-oneself' },
  { method: 'GET', url: '/v1/clock', access: 'know-oneself' },
  { method: 'GET', url: '/v1/freshness', access: 'know-oneself' },
  { method: 'POST', url: '/v1/simulation/forward', access: 'move-simulated-time' },
  { method: 'GET', url: '/v1/openapi.json', access: 'public' },
  // the page that reads the document; it holds no data
  { method: 'GET', url: '/docs', access: 'public' },
  { method: 'GET', url: '/docs/:file', access: 'public' },
  { method: 'GET', url: '/livez', access: 'public' },
  { method: 'GET', url: '/readyz', access: 'public' },
  { method: 'GET', url: '/metrics', access: 'public' },
  // the dashboard's files; what it shows comes from /v1 with the viewer's token
  { method: 'GET', url: '/*', access: 'public' },
];

/** There only with REDRESS_DEVELOPMENT_ISSUER=on, which production refuses. */
export const DEVELOPMENT_ROUTES: readonly Route[] = [
  { method: 'GET', url: '/development/jwks.json', access: 'public' },
  { method: 'GET', url: '/development/roles', access: 'public' },
  { method: 'POST', url: '/development/token', access: 'public' },
];

/** Access of a route, or undefined where nobody has decided it. A HEAD request is a GET without body. */
export function accessOf(method: string, url: string): Access | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  return [...ROUTES, ...DEVELOPMENT_ROUTES].find((route) => route.method === asked && route.url === url)?.access;
}
