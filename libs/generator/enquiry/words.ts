import type { Command } from '#libs/contracts/commands.js';

/** What a household asks, and what it is told. */
export interface Question {
  readonly topic: Command<'RecordEnquiry'>['body']['topic'];
  readonly question: string;
  readonly yes: string;
  /** who knows it, where the desk does not */
  readonly department: string;
}

export const QUESTIONS: readonly [Question, ...Question[]] = [
  {
    topic: 'fee',
    question: '请问我家的物业费是怎么算的，一个季度交一次可以吗？',
    yes: '按建筑面积乘以每月单价计算，按季度交可以，前台和手机都能办。',
    department: '客服部',
  },
  {
    topic: 'fee',
    question: '想问一下公摊电费这个月为什么比上个月多。',
    yes: '本月新装了车库照明并试运行，明细已经给您打印好。',
    department: '工程部',
  },
  {
    topic: 'facilities',
    question: '游泳池几点开放，小朋友要办证吗？',
    yes: '每天十点到二十点开放，小朋友由家长陪同并带健康证明。',
    department: '客服部',
  },
  {
    topic: 'facilities',
    question: '会议室周末能借给住户办生日会吗？',
    yes: '可以，提前两天登记，用后恢复原样即可。',
    department: '客服部',
  },
  {
    topic: 'facilities',
    question: '地下车库的充电桩哪几个是公用的？',
    yes: '东区一到八号是公用桩，扫码就能用。',
    department: '工程部',
  },
  {
    topic: 'repair-progress',
    question: '上周报修的门禁对讲机，什么时候能修好？',
    yes: '配件已经到货，师傅安排在明天上午上门。',
    department: '工程部',
  },
  {
    topic: 'repair-progress',
    question: '楼顶防水做到哪一步了，下雨前能完工吗？',
    yes: '基层已经处理好，还剩两天的工作量。',
    department: '工程部',
  },
  {
    topic: 'other',
    question: '亲戚要来住一个月，临时停车证怎么办？',
    yes: '带上行驶证到前台登记，当天就能领。',
    department: '保安部',
  },
  {
    topic: 'other',
    question: '家里换了新门锁，需要到物业备案吗？',
    yes: '留一个联系电话备案就可以，钥匙由您自己保管。',
    department: '客服部',
  },
  {
    topic: 'other',
    question: '小区里捡到一只走失的小狗，该交给谁？',
    yes: '请交给门岗，我们会在公告栏和群里寻找主人。',
    department: '保安部',
  },
];

export const NO = {
  words: '这件事目前还办不了，我把原因和别的办法告诉您。',
  reason: '场地正在检修，本月内暂停使用。',
  alternative: '可以先用隔壁小区的同类场地，我们帮您联系预约。',
};
