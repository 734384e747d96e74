import type { Command } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { serviceOrderEvents } from '#libs/contracts/service-order/events.js';
import type { CaseState } from '../kernel/case-state.js';
import { refuse } from '../kernel/command-rule.js';
import { adoptPack } from '../kernel/adopt-pack.js';
import type { DecideContext } from '../kernel/decide-context.js';
import type { CommandRules, KindRules } from '../kernel/kind-rules.js';
import { headOf } from '../kernel/opening.js';
import { addNote } from '../shared/closing.js';
import type { Change, Told } from '../shared/evolve.js';
import { sharedFact } from '../shared/fact.js';
import { keepPromise, makePromise } from '../shared/promise.js';
import { serviceFact } from './fact.js';
import { acceptService, agreeService, completeService, dispatchService, refuseService } from './order.js';
import { archiveServiceOrder, issueReceipt, takeFee, withdrawServiceOrder } from './payment.js';
import { SERVICE_ORDER_STAGES } from './stages.js';

/** Service order 便民/委托服务 (D-7): from the published list to the receipt. */
export const serviceOrder: KindRules = {
  kind: 'service-order',
  opensWith: ['OrderService'],
  stages: SERVICE_ORDER_STAGES,
  movedBy: {
    ServiceAgreed: 'AgreeService',
    CaseHandedOver: 'HandOver',
    ServiceDone: 'CompleteService',
    ServiceAccepted: 'AcceptService',
    ServiceRefused: 'RefuseService',
  },
  facts: Object.keys(serviceOrderEvents),
  rules: {
    AgreeService: agreeService,
    HandOver: dispatchService,
    CompleteService: completeService,
    AcceptService: acceptService,
    RefuseService: refuseService,
    TakeFee: takeFee,
    IssueReceipt: issueReceipt,
    MakePromise: makePromise,
    KeepPromise: keepPromise,
    AdoptPack: adoptPack,
    ArchiveCase: archiveServiceOrder,
    WithdrawCase: withdrawServiceOrder,
    AddNote: addNote,
  } satisfies CommandRules,
  change: serviceOrderChange,
  open: orderService,
};

/** D-7: what is not on the site's published list cannot be ordered. */
function orderService(command: Command, context: DecideContext): DecidedEvent[] {
  invariant(command.type === 'OrderService', `${command.type} opens no service order`);
  const { channel, receivedAt, item, request, ordererName, contact, household, evidence } = command.body;
  const head = headOf({ kind: 'service-order', channel, receivedAt }, context);
  const services = context.siteFacts?.services ?? [];
  const service = services.find(({ id }) => id === item);
  if (service === undefined) {
    const message = `the site has published no service ${item}`;
    refuse({ code: 'not-published', message, clause: 'D-7' }, { services: services.map(({ id }) => id) });
  }
  const { department } = service;
  const said = { complainantName: ordererName, contact, household, evidence };
  return [
    sharedFact('CaseAccepted', head.receivedAt, head, said),
    serviceFact('ServiceOrdered', head.receivedAt, { item, department }, { request }),
  ];
}

/** What a service order's own facts change. Total. */
function serviceOrderChange({ serviceOrder: before }: CaseState, event: Told): Change {
  if (event.type === 'ServiceOrdered') {
    const { item, department } = event.data;
    const none = { agreement: 0, feeCents: 0, feeTaken: false, receipted: false };
    return { department, serviceOrder: { item, department, ...none } };
  }
  if (before === null) return {};
  switch (event.type) {
    case 'ServiceAgreed': {
      const { agreement, feeCents } = event.data;
      return { serviceOrder: { ...before, agreement, feeCents } };
    }
    case 'ServiceRefused':
      return { serviceOrder: { ...before, agreement: event.data.agreement }, remedyDoneAt: null };
    case 'ServiceDone':
      return { remedyDoneAt: event.occurredAt };
    case 'FeeTaken':
      return { serviceOrder: { ...before, feeTaken: true } };
    case 'ReceiptIssued':
      return { serviceOrder: { ...before, receipted: true } };
    default:
      return {};
  }
}
