import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { onTimeSearchOf } from '../board/span.js';
import { CaseListRoom } from '../cases/case-list.room.js';
import { filtersOf } from '../cases/filters.js';
import { boundsOf } from '../replay/bounds.js';
import { Frame } from './frame.js';
import { NotFound } from './not-found.js';
import { groupSearchOf } from '../group/period.js';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

export const listRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: filtersOf,
  component: CaseListRoom,
});

export const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('../case/case.room.js'), 'CaseRoom'),
});

export const replayRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/replay',
  validateSearch: boundsOf,
  component: lazyRouteComponent(() => import('../replay/replay.room.js'), 'ReplayRoom'),
});

export const printRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/print',
  component: lazyRouteComponent(() => import('../case/print.room.js'), 'PrintRoom'),
});

export const onTimeRoute = createRoute({
  getParentRoute: () => root,
  path: '/on-time',
  validateSearch: onTimeSearchOf,
  component: lazyRouteComponent(() => import('../board/on-time.room.js'), 'OnTimeRoom'),
});

export const rulesRoute = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  validateSearch: (search: Record<string, unknown>): { site?: string } =>
    typeof search['site'] === 'string' && search['site'] ? { site: search['site'] } : {},
  component: lazyRouteComponent(() => import('../rules/rules.room.js'), 'RulesRoom'),
});

export const groupRoute = createRoute({
  getParentRoute: () => root,
  path: '/group',
  validateSearch: groupSearchOf,
  component: lazyRouteComponent(() => import('../group/group.room.js'), 'GroupRoom'),
});

export const newRoute = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('../intake/intake.room.js'), 'IntakeRoom'),
});

export const deskRoute = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  validateSearch: (search: Record<string, unknown>): { tab?: string } =>
    typeof search['tab'] === 'string' ? { tab: search['tab'] } : {},
  component: lazyRouteComponent(() => import('../desk-day/desk-day.room.js'), 'DeskDayRoom'),
});

export const jobsRoute = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../technician/jobs.room.js'), 'JobsRoom'),
});

export const jobRoute = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$caseId',
  component: lazyRouteComponent(() => import('../technician/job.room.js'), 'JobRoom'),
});

export const siteCodeRoute = createRoute({
  getParentRoute: () => root,
  path: '/site-code',
  component: lazyRouteComponent(() => import('../links/site-code.room.js'), 'SiteCodeRoom'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    listRoute,
    caseRoute,
    replayRoute,
    printRoute,
    onTimeRoute,
    groupRoute,
    rulesRoute,
    newRoute,
    deskRoute,
    jobsRoute,
    jobRoute,
    siteCodeRoute,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
