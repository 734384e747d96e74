import type { CaseState } from '../kernel/case-state.js';
import type { Told } from '../shared/evolve.js';
import { type ComplaintState, complaintOf } from './state.js';

/** What a fact changes in the complaint's own part; undefined where it changes nothing. Total. */
export function careChange(state: CaseState, event: Told): ComplaintState | undefined {
  const known = complaintOf(state);
  const part = changed(known, event);
  return part === undefined ? undefined : { ...known, ...part };
}

function changed(known: ComplaintState, event: Told): Partial<ComplaintState> | undefined {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'CaseAccepted':
      return event.data.apologised ? { apologised: true } : undefined;
    case 'ApologyGiven':
      return { apologised: true };
    case 'HarmReported':
      return { harm: { reportedAt: at, measureAt: null } };
    case 'HarmMeasureTaken':
      return { harm: { reportedAt: known.harm?.reportedAt ?? at, measureAt: at } };
    case 'InvestigationRecorded': {
      const { responsible, departments } = event.data;
      return { responsible, departments, visitedBy: [] };
    }
    case 'JointVisitHeld':
      return { visitedBy: event.data.departments };
    case 'ComplaintVerified':
      return event.data.outcome === 'malicious' ? { mark: { mark: 'malicious', opinion: null } } : undefined;
    case 'ComplaintMarked':
      return { mark: { mark: event.data.mark, opinion: null } };
    case 'SecondOpinionGiven':
      return { mark: { mark: event.data.mark, opinion: event.data.opinion } };
    default:
      return supported(known, event) ?? counted(event);
  }
}

/** Help, the way up, reasons and money. */
function supported(known: ComplaintState, event: Told): Partial<ComplaintState> | undefined {
  switch (event.type) {
    case 'HelpGiven':
      return { help: [...new Set([...known.help, event.data.help])] };
    case 'MatterEscalated':
      return { escalatedTo: [...known.escalatedTo, event.data.toRole], position: null };
    case 'PositionRecorded':
      return { escalatedTo: [], position: event.data.position };
    case 'MatterLaidToRest':
      return { restedAt: event.occurredAt };
    case 'GoodwillRecorded':
      return { goodwill: true };
    case 'SetOffApproved':
      return { setOffApproved: true };
    case 'CompensationRecorded':
      return event.data.way === 'set-off' ? { setOffApproved: false } : undefined;
    case 'RoutedAsRepair':
      return { repair: { childCaseId: event.data.childCaseId } };
    default:
      return undefined;
  }
}

/** How often it was urged and passed on. */
function counted(event: Told): Partial<ComplaintState> | undefined {
  switch (event.type) {
    case 'CaseHandedOver': {
      const { department: name } = event.data;
      return name === null ? undefined : { lastDepartment: { name, since: event.occurredAt } };
    }
    case 'CustomerUrged':
      return { urges: event.data.urge };
    case 'DepartmentBounced':
      return { bounces: event.data.bounce };
    case 'CaseRaised':
      return { raised: true };
    case 'CaseReopened':
      // Heard anew: what was said of the first course does not settle the second.
      return { urges: 0, bounces: 0, raised: false, position: null, escalatedTo: [] };
    default:
      return undefined;
  }
}
