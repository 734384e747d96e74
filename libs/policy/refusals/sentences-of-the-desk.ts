/** The same for what the desk's registers refuse. */
export const SENTENCES_OF_THE_DESK: Readonly<Record<string, string>> = {
  '{} is asked: nobody else answers': '问的是{}，须由其本人答复',
  '{} has not agreed to the swap yet': '{}尚未同意调班',
  'no such site': '没有这个小区',
  // log of calls
  '{} lies after now ({})': '{} 晚于现在（{}）',
  'name, contact or household is expected, or `anonymous`': '须填写姓名、联系方式或房号，或注明来电人不愿透露',
  'the log of this day has been handed in: what is left goes on the case, or in the log of today':
    '当天的来电记录已经上交，其余请记入案件或今天的记录',
  "a day's log takes {} calls": '一天的记录最多 {} 通来电',
  'handed in by {}': '已由 {} 上交',
  'no call was logged on this day': '当天没有来电记录',
  'the log of {} is handed in from {} on: calls still come in': '{} 的记录从 {} 起上交，当天仍会有来电',
  // hand-over book
  'the book has changed since it was shown: look at it again and sign that':
    '交接簿在查看之后已有变化，请重新查看后签字',
  'an instant after {} and up to {} is expected': '须填写晚于 {} 且不晚于 {} 的时间',
  'no such book of this day': '当天没有这份交接簿',
  '{} has taken over already': '{} 已经接班',
  'the book is handed to {}: the two sign it': '交接簿交给 {}，由交接双方签字',
  'this is another book than the one that was signed': '这不是已签字的那份交接簿',
  '{} cannot hand over to him- or herself: a colleague signs for the next shift': '{} 不能与自己交接，须由接班同事签字',
  // roster
  'a shift ends after it has begun': '班次的结束须晚于开始',
  'a shift that begins in {} is expected': '须填写在 {} 开始的班次',
  '{} has two shifts at {}: one at a time is expected': '{} 在 {} 有两个班次，同一时间只能有一个',
  '{} works on from {} to {}: at most {} hours without a break are expected':
    '{} 从 {} 连续工作到 {}，不休息最多 {} 小时',
  "the shift is {}'s: whoever holds it asks": '该班次属于 {}，由本人提出调班',
  'a colleague is expected': '须填写一位同事',
  'a shift of {} is expected': '须填写 {} 的班次',
  'a swap of this shift is asked for already': '该班次已有调班申请',
  'no such swap in this month': '本月没有这项调班',
  'the swap is {}': '该调班{}',
  'somebody who takes no part in the swap decides it': '调班由未参与的人审批',
  'the shift has begun: the swap can be declined': '班次已经开始，只能不批准',
  "a shift of the month's roster is expected": '须填写本月排班表中的班次',
  '{} has {} swaps this month, at most {} are allowed: another colleague, or leave':
    '{} 本月已调班 {} 次，最多 {} 次，请与其他同事调班或请假',
  'a swap of this shift had to be asked for by {}: a shift that begins later is accepted':
    '此班次的调班最迟须在 {} 提出，可改选更晚开始的班次',
  // plan of visits
  'a day of {} is expected': '须填写 {} 内的日期',
  'a visit is planned ahead: from {} on': '走访须预先安排，从 {} 起',
  "a month's plan takes {} visits": '一个月的计划最多 {} 次走访',
  'recorded by {}': '已由 {} 记录',
  '{} was sent and records the visit': '由受派的 {} 记录走访',
  'a visit leaves form, opinion and result': '走访须留下表单、处理意见和结果',
  'nothing is recorded yet': '尚无记录',
  'seen by {}': '{} 已经阅看',
  'another supervisor than the one who made the record sees it': '由未作记录的另一位主管阅看',
  'no such visit in the plan of this month': '本月计划中没有这次走访',
  // visitors
  "a day's register takes {} visitors": '一天的登记簿最多 {} 位来访者',
  'signed out at {}': '已于 {} 签离',
  'the visitor left no question: one with a question is expected': '该来访者没有留下问题，须选有问题的来访者',
  '{} has taken it up': '{} 已经接手',
  'no such visitor in the last days: whoever comes is entered first': '近日没有这位来访者，来访须先登记',
};
