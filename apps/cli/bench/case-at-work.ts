import type { Desk, Told } from '../torture/desk.js';
import { versionAfter } from '../torture/ledger.js';
import { bodies } from '#libs/domain/story-steps.js';

/** From its receipt to its archive: eleven commands, and with what the workflow adds some twenty facts. */
const WAY: readonly { readonly type: string; readonly body: Readonly<Record<string, unknown>> }[] = [
  { type: 'DecideDispute', body: bodies.DecideDispute },
  { type: 'VerifyComplaint', body: bodies.VerifyComplaint },
  { type: 'RecordInvestigation', body: bodies.RecordInvestigation },
  { type: 'ProposeRemedyPlans', body: bodies.ProposeRemedyPlans },
  { type: 'PutPlanToCustomer', body: { plan: 'a' } },
  { type: 'RecordCustomerAnswer', body: { satisfied: true } },
  { type: 'CompleteRemedy', body: bodies.CompleteRemedy },
  { type: 'TellResult', body: bodies.TellResult },
  { type: 'RecordRevisit', body: bodies.RecordRevisit },
  { type: 'ArchiveCase', body: bodies.ArchiveCase },
];
export const COMMANDS_OF_CASE = WAY.length + 1;

/** One complaint on its whole way, a command at a time. */
export class CaseAtWork {
  private caseId = '';
  private version = 0;
  private step = -1;

  constructor(
    private readonly desk: Desk,
    private readonly site: string,
  ) {}

  get isOver(): boolean {
    return this.step === WAY.length;
  }

  /** The next command, sent again where the workflow's own fact came in between. Throws where it is refused. */
  async next(): Promise<{ readonly caseId: string; readonly version: number }> {
    const step = WAY[this.step];
    for (;;) {
      const told = await this.tell(step);
      const { ending } = told;
      this.caseId = told.caseId;
      this.version = versionAfter(this.version, ending);
      if (ending.kind === 'acknowledged') break;
      if (ending.kind === 'refused' && ending.code === 'version-conflict') continue;
      throw new Error(`${step?.type ?? 'AcceptComplaint'}: ${JSON.stringify(ending)}`);
    }
    this.step += 1;
    return { caseId: this.caseId, version: this.version };
  }

  private tell(step: (typeof WAY)[number] | undefined): Promise<Told> {
    if (step) return this.desk.tell({ ...step, on: { caseId: this.caseId, version: this.version } });
    const body = { site: this.site, channel: 'phone', request: 'mend it', provisionalSeverity: 'minor' };
    return this.desk.tell({ type: 'AcceptComplaint', body });
  }
}
