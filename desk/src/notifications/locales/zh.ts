import type { Messages } from '../messages.js';

const zh: Messages = {
  added: {
    other: '{site} 有 {count} 条新反馈',
  },
  kinds: {
    typo: '错别字',
    inaccurate: '不准确',
    outdated: '已过时',
    questionable: '有疑问',
  },
  report: '反馈',
  untitled: '无标题文章',
  wholePage: '针对整个页面',
  suggestion: '修改建议：{text}',
  removeText: '删除这段文字',
  open: '打开这条反馈',
  more: '其他反馈：{count} 条',
  toQueue: '查看读者反馈',
  digest: '读者反馈，{date}',
  received: '过去 24 小时：{count} 条',
  waiting: '新反馈：{count} 条',
  held: '暂扣待查看：{count} 条',
  accepted: '已采纳但尚未更正：{count} 条',
  oldest: '等待最久的反馈',
  articles: '反馈最多的文章',
  why: '您收到这封邮件，是因为您的地址在服务的设置中。服务的管理者可以更改。',
  test: '编辑部服务的测试消息',
  testText: '有关读者反馈的消息会发送到这里。',
};

export default zh;
