import { v5 as uuidv5 } from 'uuid';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { personOf, rulesInForce, rulesOf } from '#libs/command-handler/decide-context.js';
import { appendRequestOf, streamOf } from '#libs/command-handler/append-request.js';
import { sealFacts } from '#libs/command-handler/seal-facts.js';
import type { Command } from '#libs/contracts/commands.js';
import type { Actor, DecidedEvent, RecordedEvent } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import { type CaseState, type DecideContext, decide, evolve, foldCase } from '#libs/domain/case.js';
import type { AppendRequest } from '#libs/event-store/port.js';
import { type Verdict, verdictOf } from './agreement.js';
import type { SourceCase } from './source-case.js';

/** Any constant will do; it has to be the same for good, since case ids come from it. */
const IMPORT_NAMESPACE = '5b1d7c1e-6f0a-5c1b-9a53-2f8d1c0e7a44';

export interface CaseImport {
  readonly dependencies: CommandDependencies;
  readonly mapping: string;
  /** the store's clock */
  readonly now: string;
  /** as the registry has it */
  readonly site: Site;
}

export interface DecidedCase {
  /** none where the store knows all that the source tells */
  readonly requests: readonly AppendRequest[];
  /** the case stood in the store before */
  readonly known: boolean;
  readonly closed: boolean;
  readonly verdict: Verdict | undefined;
}

/** The same on each run: uuidv5 over mapping and source key. */
export function caseIdOf(mapping: string, key: string): string {
  return uuidv5(key, uuidv5(mapping, IMPORT_NAMESPACE));
}

/**
 * What of a source case has still to be stored, by way of decide. `stored`: the case's events so far. A case that is
 * known keeps what was recorded first; only its closing is added when a newer export tells it.
 * Throws what the rules refuse (DomainError).
 */
export async function decideCase(
  source: SourceCase,
  stored: readonly RecordedEvent[],
  run: CaseImport,
): Promise<DecidedCase> {
  const writer = new CaseWriter(caseIdOf(run.mapping, source.key), stored, run);
  if (stored.length === 0) await writer.command(recordCommand(source, run.mapping));
  if (source.closedAt !== undefined && !writer.state.closed) {
    await writer.command(closeCommand(source, source.closedAt));
  }
  return {
    requests: writer.requests,
    known: stored.length > 0,
    closed: writer.state.closed,
    verdict: verdictOf([...stored, ...writer.decided]),
  };
}

function recordCommand(source: SourceCase, mapping: string): Command<'RecordImportedCase'> {
  const { site, receivedAt, reference, department, severity, raised, targetAt, closedAt, personal, waits } = source;
  return {
    type: 'RecordImportedCase',
    body: {
      site: site.id,
      receivedAt,
      reference,
      ...(department === undefined ? {} : { department }),
      ...(severity === undefined ? {} : { severity }),
      ...(raised === undefined ? {} : { raised }),
      ...(targetAt === undefined ? {} : { targetAt }),
      source: { ...source.source },
      ...(Object.keys(personal).length === 0 ? {} : { private: { ...personal } }),
      mapping,
      ...(waits.length === 0 ? {} : { waits: [...waits] }),
      // Without a closing nobody will judge the target later: if it is past, it is missed now.
      staysOpen: closedAt === undefined,
    },
  };
}

function closeCommand({ outcome, flag }: SourceCase, closedAt: string): Command<'CloseAsAtSource'> {
  return {
    type: 'CloseAsAtSource',
    body: {
      closedAt,
      ...(outcome === undefined ? {} : { outcome }),
      ...(flag === undefined ? {} : { sourceVerdict: flag }),
    },
  };
}

/** Collects the commands of one case, each decided on what the ones before it came to. */
class CaseWriter {
  readonly requests: AppendRequest[] = [];
  readonly decided: DecidedEvent[] = [];
  state: CaseState;

  constructor(
    private readonly caseId: string,
    stored: readonly RecordedEvent[],
    private readonly run: CaseImport,
  ) {
    this.state = foldCase(stored);
  }

  async command(command: Command): Promise<void> {
    const { dependencies, site, now, mapping } = this.run;
    const actor: Actor = { id: `import:${mapping}`, role: 'importer' };
    const rulebook = await dependencies.rules.current();
    const receivedAt = 'receivedAt' in command.body ? (command.body.receivedAt ?? now) : now;
    const rules = this.state.exists ? rulesOf(rulebook, this.state) : rulesInForce(rulebook, site, receivedAt);
    const { simulation } = dependencies;
    const context: DecideContext = { caseId: this.caseId, now, actor, ...rules, simulation, site };
    const decided = decide(this.state, command, context);
    if (decided.length === 0) return;
    const person = personOf(this.state, decided, this.caseId);
    const facts = decided.map((event) => ({ streamId: streamOf(this.caseId), person, event }));
    const events = await sealFacts(dependencies.vault, facts);
    const request = appendRequestOf({
      caseId: this.caseId,
      command,
      commandId: uuidv5(command.type, this.caseId),
      actor,
      group: dependencies.group,
      site: site.id,
      kind: 'complaint',
      packVersion: rules.pack.packVersion,
      simulated: dependencies.simulation,
      imported: mapping,
      expectedVersion: this.state.version,
      events,
    });
    this.requests.push(request);
    this.decided.push(...decided);
    for (const { type, occurredAt, data } of events) {
      const version = this.state.version + 1;
      this.state = evolve(this.state, { type, data, version, occurredAt, recordedAt: now, metadata: request.metadata });
    }
  }
}
