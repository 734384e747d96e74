// One line a workflow: Temporal's worker finds them here by name.
export { complaintWorkflow } from './case/complaint.workflow.js';
