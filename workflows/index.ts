// One line a workflow: Temporal's worker finds them here by name.
export { complaintWorkflow } from './case/complaint.workflow.js';
export { emergencyWorkflow } from './case/emergency.workflow.js';
export { enquiryWorkflow } from './case/enquiry.workflow.js';
export { serviceOrderWorkflow } from './case/service-order.workflow.js';
export { feeReminderWorkflow } from './case/fee-reminder.workflow.js';
export { formalityWorkflow } from './case/formality.workflow.js';
export { repairWorkflow } from './case/repair.workflow.js';
export { sweepWorkflow } from './sweep/sweep.workflow.js';
