/** Texts of enquiries, beside those of the forms. */
export const enquiry = {
  'event.AnswerPromised': 'Answer promised',
  'event.DoneTold': 'Told that it is done',
  'event.DisagreementRecorded': 'Disagreement recorded',
  'command.promise-answer': 'Promise an answer',
  'command.tell-done': 'Tell that it is done',
  'command.record-disagreement': 'Record a disagreement',
  'field.answerBy': 'Answered by',
  'field.toCheck': 'Has to be checked',
  'field.toBeChecked': 'What is checked',
  'field.promisedBy': 'Done by',
  'field.contactOnRecord': 'Contact on record',
  'field.topic': 'Topic',
  'field.question': 'Question',
  'field.times': 'Time',
  'field.persistent': 'Persistent',
} as const;
