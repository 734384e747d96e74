import type { Command } from '#libs/contracts/commands.js';
import type { Actor, EventMetadata, EventToAppend } from '#libs/contracts/event.js';
import type { AppendRequest } from '#libs/event-store/port.js';
import { digestOf } from './digest.js';

/** A command that has been decided and sealed, with what its facts' metadata say of it. */
export interface SealedCommand {
  readonly caseId: string;
  readonly command: Command;
  readonly commandId: string;
  readonly actor: Actor;
  readonly group: string;
  readonly site: string;
  readonly kind: string;
  readonly packVersion: string;
  readonly simulated: boolean;
  readonly expectedVersion: number;
  readonly events: readonly EventToAppend[];
  /** default: the command */
  readonly causationId?: string | undefined;
  /** default: the case */
  readonly correlationId?: string | undefined;
  readonly traceparent?: string | undefined;
  readonly imported?: string | undefined;
  readonly recordedAt?: string | undefined;
}

export const streamOf = (caseId: string): string => `case-${caseId}`;

/** As the store takes it; the one place that makes the metadata of a case's facts. */
export function appendRequestOf(sealed: SealedCommand): AppendRequest {
  const { caseId, commandId, actor, group, site, kind, packVersion, traceparent, imported, recordedAt } = sealed;
  const metadata: EventMetadata = {
    commandId,
    commandDigest: digestOf(caseId, sealed.command),
    actor,
    causationId: sealed.causationId ?? commandId,
    correlationId: sealed.correlationId ?? caseId,
    group,
    site,
    kind,
    packVersion,
    ...(traceparent === undefined ? {} : { traceparent }),
    ...(sealed.simulated ? { simulated: true as const } : {}),
    ...(imported === undefined ? {} : { imported }),
  };
  const { expectedVersion, events } = sealed;
  return {
    metadata,
    streams: [{ streamId: streamOf(caseId), expectedVersion, events }],
    ...(recordedAt === undefined ? {} : { recordedAt }),
  };
}
