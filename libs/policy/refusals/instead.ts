import type { ErrorCode } from '#libs/contracts/errors.js';

interface Said {
  readonly zh: string;
  readonly en: string;
}

const FIELDS = { zh: '请按各栏的提示改正后再提交', en: 'Correct the fields that are named and send it again' };
const OTHER_STEP = { zh: '请改办此案现在可办的步骤', en: 'Take a step that the case takes now' };
const LATER = { zh: '请稍后以同一去重编号重试', en: 'Try again in a moment, with the same idempotency key' };
const OPERATOR = { zh: '请联系系统管理员，并告知关联编号', en: 'Tell the operator, with the correlation id' };
const CHOOSE = { zh: '请从已有的项目中选择', en: 'Choose one of those that exist' };

/**
 * What would be accepted instead, by the code of the refusal. `{name}` is that detail of it: a text, a number or a list; a
 * sentence whose details are missing is left out, and the one before it, or the next of the list, is said.
 */
export const INSTEAD: Readonly<Record<ErrorCode, readonly Said[]>> = {
  'invalid-input': [FIELDS],
  'value-refused': [
    { zh: '请填写不早于 {notBefore} 的时间', en: 'Name a time not before {notBefore}' },
    { zh: '请改填与此案相符的内容', en: 'Put a value that fits this case' },
  ],
  'body-too-large': [{ zh: '请缩短文字，或压缩照片', en: 'Shorten the text, or send a smaller photo' }],
  'text-has-nul': [{ zh: '请删去不可见的字符', en: 'Remove the character that cannot be seen' }],
  'idempotency-key-missing': [{ zh: '请求须带 Idempotency-Key', en: 'Send the header Idempotency-Key' }],
  'idempotency-key-reused': [{ zh: '请换用新的去重编号', en: 'Use a new idempotency key' }],
  'if-match-missing': [{ zh: '请求须带 If-Match，写明所见的版本', en: 'Send If-Match with the version that was seen' }],
  'version-conflict': [
    {
      zh: '请先查看案件第 {actual} 版，再以该版本提交',
      en: 'Look at version {actual} of the case and send it with that',
    },
    { zh: '请先重新载入案件，再提交', en: 'Load the case again, then send it' },
  ],
  'route-unknown': [{ zh: '可用的地址见接口文档', en: 'The addresses stand in the API document' }],
  'method-unknown': [{ zh: '此地址接受：{allowed}', en: 'This address takes: {allowed}' }, OPERATOR],
  unauthenticated: [{ zh: '请重新登录', en: 'Sign in again' }],
  'issuer-unavailable': [LATER],
  'forbidden-role': [
    { zh: '可由以下岗位办理：{allowed}', en: 'One of these roles may do it: {allowed}' },
    { zh: '此事由系统自行办理', en: 'The engine does it by itself' },
  ],
  'forbidden-site': [{ zh: '请交由负责该小区的人办理', en: 'Somebody with this site in scope may do it' }],
  'too-many-requests': [{ zh: '请过几分钟再试', en: 'Try again in a few minutes' }],
  'pass-unknown': [
    { zh: '请使用完整的链接，或向客服索取新的链接', en: 'Use the whole link, or ask the desk for a new one' },
  ],
  'pass-expired': [{ zh: '请向客服索取新的链接', en: 'Ask the desk for a new link' }],
  'pass-revoked': [{ zh: '请向客服索取新的链接', en: 'Ask the desk for a new link' }],
  'too-many-streams': [{ zh: '请稍后重新连接', en: 'Connect again in a moment' }],
  'case-not-found': [{ zh: '请核对案件编号', en: 'Check the id of the case' }],
  'case-exists': [
    { zh: '请在已有的案件上办理，或换用新的编号', en: 'Go on with the case that exists, or take a new id' },
  ],
  'case-closed': [{ zh: '新出现的事项请另立新案', en: 'Open a case of its own for what comes up now' }],
  'stage-forbids': [OTHER_STEP],
  'boundary-not-told': [
    { zh: '请先向住户说明责任界限', en: 'Tell the household the boundary of responsibility first' },
  ],
  'dispute-not-decided': [{ zh: '请先认定纠纷性质', en: 'Decide the kind of dispute first' }],
  'dispute-forbids': [{ zh: '请按此类纠纷的办法办理', en: 'Go the way of this kind of dispute' }],
  'harm-first': [{ zh: '请先记录已采取或尝试的止损措施', en: 'Record the measure taken or tried first' }],
  'joint-visit-first': [
    { zh: '请先由以下部门负责人到场会商：{departments}', en: 'Hold the visit with the heads of: {departments}' },
    { zh: '请先安排各部门负责人到场会商', en: 'Hold the joint visit first' },
  ],
  'departments-disagree': [
    { zh: '请先取得以下部门同意：{missing}', en: 'Get the agreement of: {missing}' },
    OTHER_STEP,
  ],
  'help-first': [{ zh: '请先提供力所能及的帮助并记录', en: 'Give what help is possible, and record it, first' }],
  'position-first': [{ zh: '请先上报并取得公司的态度', en: "Bring it up and get the company's position first" }],
  'set-off-refused': [
    { zh: '请另行支付，或先记录公司的同意', en: "Pay it separately, or record the company's approval first" },
  ],
  'second-opinion-first': [{ zh: '请由未经手的人复核标记', en: 'Let somebody not involved give a second opinion' }],
  'goodwill-first': [{ zh: '请先为住户记录一项增值服务', en: 'Record a goodwill service for the household first' }],
  'window-over': [{ zh: '请登记新的投诉', en: 'Accept a new complaint' }],
  'plan-unknown': [CHOOSE],
  'promise-unknown': [CHOOSE],
  'item-unknown': [{ zh: '清单里有：{items}', en: 'The checklist has: {items}' }, CHOOSE],
  'task-unknown': [{ zh: '预案里有：{tasks}', en: 'The plan has: {tasks}' }, CHOOSE],
  'photo-not-found': [{ zh: '请核对照片编号', en: 'Check the id of the photo' }],
  'photo-unknown': [{ zh: '请先上传照片', en: 'Store the photo first' }],
  'photo-of-another-case': [{ zh: '请为本单重新上传照片', en: 'Send the photo again for this case' }],
  'link-unknown': [{ zh: '可用的关联方式：{links}', en: 'The rules know: {links}' }, CHOOSE],
  'children-open': [{ zh: '请先办结关联单：{children}', en: 'End these cases first: {children}' }, OTHER_STEP],
  'follow-up-first': [
    { zh: '请先从本单以“{link}”方式开立关联单', en: 'Open it from this case first, as {link}' },
    { zh: '请先从本单开立关联单', en: 'Open it from this case first' },
  ],
  'entry-unknown': [{ zh: '请先登记，或核对编号与日期', en: 'Enter it first, or check its id and day' }],
  'register-closed': [{ zh: '请记入案件，或记入今天的登记簿', en: "Put it on the case, or into today's register" }],
  'draft-invalid': [{ zh: '请按所列各行修改草案，再试算一次', en: 'Mend the lines that are named, and ask again' }],
  'limit-reached': [
    { zh: '本期最多 {max} 次，请另作安排', en: 'At most {max} in this period: arrange it otherwise' },
    CHOOSE,
  ],
  'notice-too-short': [
    { zh: '最迟须在 {latest} 提出，请改选更晚的班次', en: 'It had to be asked for by {latest}: choose a later shift' },
    { zh: '请改选尚未开始的班次', en: 'Choose a shift that has not begun' },
  ],
  'obligation-unknown': [CHOOSE],
  'reason-unknown': [{ zh: '可选的原因：{reasons}', en: 'The reasons are: {reasons}' }, CHOOSE],
  'extension-forbidden': [
    { zh: '可由以下岗位批准：{approvers}', en: 'One of these may approve it: {approvers}' },
    { zh: '请在原定期限内办结', en: 'Keep the deadline as it stands' },
  ],
  'actor-involved': [{ zh: '请由未经手前一步的人办理', en: 'Let somebody do it who had no part in the earlier step' }],
  'not-published': [{ zh: '请先由该小区公布此项信息', en: 'The site publishes it first' }],
  'pack-unknown': [OPERATOR],
  'pack-invalid': [OPERATOR],
  'calendar-unknown': [OPERATOR],
  'wording-refused': [{ zh: '请改用不带抱怨的措辞', en: 'Put it without a complaining word' }],
  'fact-in-future': [
    { zh: '请填写不晚于 {now} 的时间', en: 'Name a time not after {now}' },
    { zh: '请填写不晚于现在的时间', en: 'Name a time that is not after now' },
  ],
  'fact-too-late': [
    { zh: '请补记最近的事实；更早的请写入备注', en: 'Tell what is recent; put what is older into a note' },
  ],
  'fact-needs-evidence': [{ zh: '请填写凭据或批准人', en: 'Name what proves it, or who approves it' }],
  'site-unknown': [{ zh: '请核对小区编号', en: 'Check the id of the site' }],
  'not-simulated': [{ zh: '请在启用模拟时间的系统上操作', en: 'Do it on a stack that simulates' }],
  'nothing-to-do': [OTHER_STEP],
  'store-unavailable': [LATER],
  'transaction-open': [OPERATOR],
  fenced: [LATER],
  'epoch-ended': [{ zh: '请从头读取', en: 'Read from the beginning' }],
  'schema-mismatch': [OPERATOR],
  'read-model-gap': [LATER],
  'import-mapping-invalid': [{ zh: '请改正导入映射', en: 'Correct the mapping' }],
  'import-source-unreadable': [{ zh: '请核对导入文件', en: 'Check the file' }],
  'configuration-invalid': [OPERATOR],
  'vault-key-destroyed': [{ zh: '个人信息已抹除，无法恢复', en: 'The personal data are gone for good' }],
  'notice-unknown': [{ zh: '请核对通知编号', en: 'Check the id of the notice' }],
  'notice-undelivered': [LATER],
  'servers-unavailable': [OPERATOR],
  'stack-running': [{ zh: '请先停止该系统', en: 'Stop it first' }],
  'stack-not-running': [{ zh: '请先启动该系统', en: 'Start it first' }],
  internal: [OPERATOR],
};
