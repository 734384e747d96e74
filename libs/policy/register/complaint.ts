import type { RegisterSectionData } from './clause.js';

export const complaint: RegisterSectionData = {
  id: 'complaint',
  title: { zh: '投诉全过程', en: 'The life of a complaint' },
  clauses: {
    'P-0': {
      zh: '受理后的第一步：当即认定属于物业纠纷（自身失职，或应由物业维修的设备）还是非物业纠纷。',
      en: 'Right after acceptance the desk settles whose matter it is: a property dispute (our own neglect, or equipment we must mend) or a non-property one.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/dispute.unit.spec.ts' },
    },
    'P-1': {
      zh: '受理投诉：记录要完整，并向对方致歉。',
      en: 'A complaint is accepted with a complete record and with an apology.',
      status: { is: 'pack', test: 'libs/domain/complaint/accept.unit.spec.ts' },
    },
    'D-3.1': {
      zh: '必记六项：何时、何地、所投诉的人、所投诉的部门、前后情形、住户要什么结果。不得与住户争辩。',
      en: 'Six things go on record: when, where, against whom, against which department, what happened, and what the household wants. Nobody argues with the household.',
      figure: [{ bound: 'is', amount: 6, unit: 'fields' }],
      status: { is: 'domain-rule', test: 'libs/domain/complaint/accept.unit.spec.ts' },
    },
    'R-3.3': {
      zh: '还要登记投诉人姓名和联系方式；缺什么，就向对方问清补上。',
      en: 'Name and contact of the complainant are recorded too; whatever is lacking is asked for.',
      status: { is: 'pack', test: 'libs/domain/complaint/accept.unit.spec.ts' },
    },
    'P-2': {
      zh: '核实：弄清投诉的实际动机和期望的结果，分辨真实不满与恶意泄私愤。',
      en: 'Verification finds out what moves the person and what outcome is hoped for, and tells a real grievance from mere spite.',
      status: { is: 'pack', test: 'libs/domain/complaint/stages.unit.spec.ts' },
    },
    'P-3': {
      zh: '调查评估：查清事实和来龙去脉，估量影响大小；影响决定措施。',
      en: 'Investigation establishes facts and course and weighs the impact; the measure follows from the impact.',
      status: { is: 'pack', test: 'libs/domain/complaint/stages.unit.spec.ts' },
    },
    'D-3.4': {
      zh: '起因、经过、结果都要掌握。当场能补救的马上补救；不能的，说明缘由、上报，并拟出至少一个写明费用的补救方案。',
      en: 'Cause, course and outcome are known. What can be put right is put right at once; otherwise it is explained and reported upwards, and one or more remedy plans are drawn up, each with its cost.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/stages.unit.spec.ts' },
    },
    'P-4': {
      zh: '补救方案须经有关部门一致同意。',
      en: 'The remedy plan is agreed with every department that it concerns.',
      status: { is: 'pack', test: 'libs/domain/complaint/joint-visit.unit.spec.ts' },
    },
    'P-5': {
      zh: '把方案告诉客户并听取意见：认可则实施；不认可则解释，另提方案，再次征询。',
      en: 'The plan is put to the customer. Accepted, it is carried out; refused, it is explained, another one is offered, and the customer is asked again.',
      status: { is: 'pack', test: 'libs/domain/complaint/reply.unit.spec.ts' },
    },
    'P-6': {
      zh: '补救做完之后进行回访。',
      en: 'Once the remedy is done the customer is visited or called again.',
      status: { is: 'pack', test: 'libs/domain/complaint/reply.unit.spec.ts' },
    },
    'P-7': {
      zh: '总结：全部处理材料整理归档；不定期选出案例，供培训和改进之用。',
      en: 'At the end the whole handling is put in order and archived; now and then cases are picked out to train and improve by.',
      status: { is: 'pack', test: 'libs/domain/complaint/stages.unit.spec.ts' },
    },
    'D-3.2': {
      zh: '公司有错：致歉、协商，合理要求尽快满足。住户或邻居的责任：说明并协调。涉及多方（工程、治安等）：各部门负责人到场会商，定出共同方案。',
      en: 'By who is responsible: the company apologises, negotiates and meets what is reasonable soon; for a household or neighbour it explains and mediates; with several parties (works, security) all heads concerned meet on the spot and settle one plan.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/joint-visit.unit.spec.ts' },
    },
    'D-3.3': {
      zh: '来人情绪激动、安抚无效时，请主管出面，引到单独的房间接待，避开公共区域。',
      en: 'When somebody agitated cannot be calmed, the supervisor takes over in a room apart, out of the public area.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/harm.unit.spec.ts' },
    },
    'D-3.6a': {
      zh: '各接待点登记、分类并转给归口部门；直接责任人先联系客户，问明情况，协调并跟到底，再回报接待人；接待人记录下来，以电话或当面告知住户。',
      en: 'Every station records, sorts and routes. Who is directly responsible gets in touch first, clears the matter up, sees it through and reports to the receiver; the receiver writes it down and lets the household know, by phone or face to face.',
      figure: [{ zh: '有结果的当天', en: 'the same day as the result' }],
      status: { is: 'pack', test: 'libs/domain/complaint/reply.unit.spec.ts' },
    },
    'D-3.6b': {
      zh: '损害正在发生的，首先止损：采取过（或试过）措施之后才谈其他处理；但通知、移交、升级、保安和报警绝不因此延后。',
      en: 'Harm in progress is stopped or limited before anything else is handled, or at least that is tried; but nobody waits for that with notices, a hand-over, an escalation, the guards or the police.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/harm.unit.spec.ts' },
    },
    'D-3.2b': {
      zh: '针对房屋及其设施的投诉走维修流程和维修分工，作为与投诉关联的报修。',
      en: 'A complaint about the house or its facilities takes the maintenance flow with its division of duties: a repair linked to the complaint.',
      status: { is: 'pack', test: 'libs/domain/shared/children.unit.spec.ts' },
    },
    'D-3.6c': {
      zh: '投诉即使无效，能帮的仍然要帮。',
      en: 'An invalid complaint still gets whatever help can be given.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/marks.unit.spec.ts' },
    },
    'D-3.6d': {
      zh: '信函等各种渠道，一律按来电来访同样办理。',
      en: 'A letter, or any other channel, is handled just as a call or a visit.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/accept.unit.spec.ts' },
    },
    'R-3.3b': {
      zh: '向投诉人讲明流程和预计时间；隔一段时间通报进展；告知结果；问是否满意；记下建议。',
      en: 'The complainant learns the steps and the time they should take, hears of progress from time to time, is told the result and asked for satisfaction; suggestions are recorded.',
      status: { is: 'pack', test: 'libs/domain/complaint/acknowledge.unit.spec.ts' },
    },
    'D-3.5': {
      zh: '投诉按影响分级；各级时限都从接待时起算，不从定级时起算。',
      en: 'Complaints are graded by what they do; every deadline of a grade runs from reception, not from the grading.',
      status: { is: 'pack', test: 'libs/domain/complaint/severity.unit.spec.ts' },
    },
    'D-3.5a': {
      zh: '重大投诉：妨碍日常生活或危及安全，或损害公司形象。交管理处主任。',
      en: 'Major: it strikes at daily life or safety, or harms the name of the company. It goes to the director of the management office.',
      figure: [
        { zh: '移交：当天', en: 'handed over: the same day' },
        { of: { zh: '明确答复', en: 'clear answer' }, bound: 'within', amount: 2, unit: 'days' },
        { of: { zh: '解决', en: 'solved' }, bound: 'within', amount: 10, unit: 'days' },
      ],
      status: { is: 'pack', test: 'libs/domain/complaint/severity.unit.spec.ts' },
    },
    'D-3.5b': {
      zh: '重要投诉：管理或服务出了差错。交部门主管。',
      en: 'Important: management or service failed. It goes to the supervisor of the department.',
      figure: [
        {
          of: { zh: '移交（从接待起）', en: 'handed over, from reception' },
          bound: 'within',
          amount: 1,
          unit: 'hours',
        },
        { of: { zh: '解决', en: 'solved' }, bound: 'within', amount: 3, unit: 'days' },
      ],
      status: { is: 'pack', test: 'libs/domain/complaint/severity.unit.spec.ts' },
    },
    'D-3.5c': {
      zh: '轻微投诉：偶发、个别、只涉及一人。交责任人。住户要求的日期取代两天之限，可早可晚。',
      en: 'Minor: a single, chance matter of one person. It goes to the person responsible. A date that the household asks for takes the place of the two days, earlier or later.',
      figure: [{ of: { zh: '解决', en: 'solved' }, bound: 'within', amount: 2, unit: 'days' }],
      status: { is: 'pack', test: 'libs/domain/complaint/severity.unit.spec.ts' },
    },
    'P-N1': {
      zh: '非物业纠纷：先讲明责任界限，后作承诺。答应处理之后才讲，算差错，系统不予接受。',
      en: 'In a non-property dispute the limit of responsibility is told before anything is promised. Told after the promise it is a fault, and the product refuses it.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/dispute.unit.spec.ts' },
    },
    'P-N2': {
      zh: '仍然尽力相助：替业主联系开发商或有关机构，请领导看看还有什么办法。',
      en: 'Help is given nevertheless: developer or agency are contacted for the owner, and the leader is asked what could be done.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/non-property.unit.spec.ts' },
    },
    'P-N3': {
      zh: '等候第三方（开发商、业主自费、主管机构）期间，持续告诉业主已经做了哪些努力。',
      en: 'While a third party is waited for (the developer, the owner at own cost, a competent agency) the owner keeps hearing what is being tried.',
      status: { is: 'pack', test: 'libs/domain/kernel/clocks.unit.spec.ts' },
    },
    'P-N4': {
      zh: '事情了结之后不再向业主诉苦：结案的案件不得再发这类信息。',
      en: 'When it is over, nobody moans to the owner: nothing of the kind leaves on a closed case.',
      status: { is: 'pack', test: 'libs/domain/complaint/reply.unit.spec.ts' },
    },
    'P-P1': {
      zh: '物业纠纷由公司主动：快通知、快解决、按时答复。',
      en: 'In a property dispute the company moves first: quick to notify and to solve, and in time with its reply.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/non-property.unit.spec.ts' },
    },
    'P-P2': {
      zh: '客服台定不了的，汇成一份报给领导；领导再向上请示公司的态度。',
      en: 'Matters beyond the desk go to the leader as one package, and from there upwards for the stand of the company.',
      status: { is: 'pack', test: 'libs/domain/complaint/property.unit.spec.ts' },
    },
    'P-P3': {
      zh: '不予补救的，向业主说明理由，直到对方认可或理由记录在案；此后不再提起；另以增值服务弥补，并记在该户名下。',
      en: 'Where nothing is remedied the owner hears the reasons until content, or until they are on record. Then it rests, and a goodwill service is noted for the household.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/property.unit.spec.ts' },
    },
    'P-P4': {
      zh: '损失不得冲抵物业费，公司同意的除外；赔偿另行支付，物业费照收。',
      en: 'No loss is deducted from the property fee without the consent of the company; compensation is a payment of its own, and the fee is still collected.',
      status: { is: 'domain-rule', test: 'libs/domain/complaint/property.unit.spec.ts' },
    },
  },
  unnumbered: [
    {
      zh: '以天计的时限按项目所在地时区的自然日计算，规则包另定工作日的除外；“当天”到当地零点为止；原文漏掉“内”字的数字都作“之内”解。文件没有写明间隔的，由规则包自定并注明。',
      en: 'Days are calendar days in the zone of the site, save where the pack counts working days; a day is over at its local midnight; a figure from which the source lost its "within" means within. An interval that the documents leave open is a figure of the pack, marked as its own choice.',
    },
  ],
};
