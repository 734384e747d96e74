import { useQuery } from '@tanstack/react-query';
import { CAPABILITIES, COMMAND_ROLES, type Capability } from '#libs/identity/permissions.js';
import type { CaseCommandType } from '#libs/contracts/commands.js';
import type { Role } from '#libs/contracts/event.js';
import { meQuery } from './queries.js';

export interface Permissions {
  /** false until the API has said who this is */
  readonly known: boolean;
  readonly can: (capability: Capability) => boolean;
  readonly mayRun: (command: CaseCommandType) => boolean;
}

/** The API decides; this only spares the reader a button that would be refused. The same table serves both. */
export function usePermissions(): Permissions {
  const { data } = useQuery(meQuery);
  const roles = data?.roles ?? [];
  const among = (allowed: readonly Role[]) => roles.some((role) => allowed.includes(role));
  return {
    known: data !== undefined,
    can: (capability) => among(CAPABILITIES[capability]),
    mayRun: (command) => among(COMMAND_ROLES[command]),
  };
}
