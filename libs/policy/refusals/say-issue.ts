import type { z } from 'zod';
import { WORDS_IN_SENTENCES } from './words.js';

/** What our own schemas say where no general rule of the form is broken. */
const OWN_SENTENCES: Readonly<Record<string, string>> = {
  'a text is expected': '须为文字，不能含不可见的字符',
  'at most 30 settings': '最多 30 项设置',
  'not one of /development/roles': '没有这个演示账号',
  'a text without U+0000 is expected': '文字中不能含 U+0000',
  'a SHA-256 in lower-case hex is expected': '须为小写十六进制的 SHA-256',
  'a month YYYY-MM is expected': '须为月份，格式 YYYY-MM',
  'an existing ISO 8601 instant with offset is expected, e.g. 2026-03-01T09:00:00+08:00':
    '须为真实存在、带时区的 ISO 8601 时间，例如 2026-03-01T09:00:00+08:00',
  'an existing date YYYY-MM-DD is expected': '须为真实存在的日期，格式 YYYY-MM-DD',
  'at least one detail is expected': '至少补充一项信息',
  'plan ids must differ': '各方案的编号不能相同',
  'U+0000 cannot be stored': '文字中不能含 U+0000',
  'the text is not valid Unicode': '文字不是有效的 Unicode',
  'unknown field': '没有这一项',
  missing: '须填写此项',
};

const TYPES: Readonly<Record<string, string>> = {
  ...{ string: '文字', number: '数字', int: '整数', boolean: '是或否', array: '列表', object: '对象', record: '对象' },
};
/** Lengths are of texts and lists, amounts of numbers. */
const UNITS: Readonly<Record<string, string>> = { string: '个字', array: '项', set: '项' };
/** What is expected of a text of this form, where its schema says nothing of its own. */
const FORMATS: Readonly<Record<string, string>> = {
  uuid: '须为 UUID，例如 0b3e6f0a-6f0d-4b6e-9d3a-2f6f3f1c9a10',
  email: '须为电子邮箱地址',
  url: '须为完整的网址，以 https:// 开头',
  regex: '含有不允许的字符，或长度不符',
};
const VALUES_SAID_MAX = 12;

/** What a schema finds wrong with a field, in Chinese. Never the value itself: that may be personal. Total. */
export function sayIssue(issue: z.core.$ZodIssue): string {
  const own = OWN_SENTENCES[issue.message];
  if (own !== undefined) return own;
  switch (issue.code) {
    case 'invalid_type':
      return / received undefined$/.test(issue.message)
        ? '须填写此项'
        : `须为${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'invalid_value':
      return `须为以下之一：${namesOf(issue.values)}`;
    case 'invalid_union':
      return '不属于任何可用的形式';
    case 'unrecognized_keys':
      return '没有这一项';
    case 'invalid_format':
      return FORMATS[issue.format] ?? `格式不符，须为 ${issue.format}`;
    case 'not_multiple_of':
      return `须为 ${issue.divisor} 的倍数`;
    case 'invalid_key':
      return '这一项的名称不符合要求';
    default:
      return '格式不符';
  }
}

/** Of a sentence that no schema made. */
export const sayIssueText = (message: string): string => OWN_SENTENCES[message] ?? '填写有误';

function atLeast(origin: string, minimum: number, inclusive: boolean): string {
  const unit = UNITS[origin];
  if (unit !== undefined) return minimum <= 1 ? '不能为空' : `至少 ${minimum} ${unit}`;
  return inclusive ? `不得小于 ${minimum}` : `须大于 ${minimum}`;
}

function atMost(origin: string, maximum: number, inclusive: boolean): string {
  const unit = UNITS[origin];
  if (unit !== undefined) return `最多 ${maximum} ${unit}`;
  return inclusive ? `不得大于 ${maximum}` : `须小于 ${maximum}`;
}

const namesOf = (values: readonly unknown[]): string => {
  const named = values.slice(0, VALUES_SAID_MAX).map((one) => WORDS_IN_SENTENCES[String(one)] ?? String(one));
  return named.join('、') + (values.length > VALUES_SAID_MAX ? ' 等' : '');
};
