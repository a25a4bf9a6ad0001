import type { Messages } from '../messages.js';

const ja: Messages = {
  added: {
    other: '{site}に新しい報告が{count}件あります',
  },
  kinds: {
    typo: '誤字・脱字',
    inaccurate: '内容が不正確',
    outdated: '情報が古い',
    questionable: '内容に疑問',
  },
  report: '報告',
  untitled: '無題の記事',
  wholePage: 'ページ全体について',
  suggestion: '修正案: {text}',
  removeText: 'このテキストを削除',
  open: '報告を開く',
  more: 'ほかの報告: {count}件',
  toQueue: '報告の一覧へ',
  digest: '読者からの報告（{date}）',
  received: '過去24時間: {count}件',
  waiting: '新着: {count}件',
  held: '確認待ちで保留: {count}件',
  accepted: '採用済み・未修正: {count}件',
  oldest: '待ち時間の長い報告',
  articles: '報告の多い記事',
  why: 'このメールは、あなたのアドレスがサービスの設定に登録されているため送られています。変更はサービスの管理者にご依頼ください。',
  test: '編集部サービスからのテストメッセージ',
  testText: '読者からの報告についてのお知らせがここに届きます。',
};

export default ja;
