/** Texts of enquiries, beside those of the forms. */
export const enquiry = {
  'event.AnswerPromised': '约定答复时间',
  'event.DoneTold': '告知已办好',
  'event.DisagreementRecorded': '客户不同意答复',
  'command.promise-answer': '约定答复时间',
  'command.tell-done': '告知已办好',
  'command.record-disagreement': '记录分歧',
  'field.answerBy': '答复时间',
  'field.toCheck': '须先查证',
  'field.toBeChecked': '查证内容',
  'field.promisedBy': '约定办好时间',
  'field.contactOnRecord': '已留联系方式',
  'field.topic': '咨询事项',
  'field.question': '问题',
  'field.times': '第几次',
  'field.persistent': '久拖不决',
} as const;
