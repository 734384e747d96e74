import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Command } from '#libs/contracts/commands.js';

/** sha256 (hex) over the RFC 8785 bytes of what was asked for: same key and other digest = a key used twice. */
export function digestOf(caseId: string, command: Command): string {
  return createHash('sha256')
    .update(canonicalize({ body: command.body, caseId, type: command.type }) ?? '')
    .digest('hex');
}
