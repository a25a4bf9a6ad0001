import type { Messages } from '../messages.js';

const ja: Messages = {
  close: '閉じる',

  factChecked: 'ファクトチェック済み',
  medicallyReviewed: '医学監修済み',
  expertReviewed: '専門家監修済み',
  inReview: '内容を確認中',
  corrected: '訂正済み',
  expressionOfConcern: '懸念表明',
  retracted: '撤回済み',
  reviewOverdue: '確認の期限切れ',
  aboutThisReview: '内容の確認について',
  reviewedBy: '監修・確認',
  lastReviewed: '最終確認日',
  nextReview: '次回確認予定',
  published: '公開日',
  updated: '更新日',
  factCheckedOn: 'ファクトチェック実施日',
  labelledDate: '{label}：{date}',
  editorialPolicy: '編集方針',
  reviewHistory: '確認の履歴',

  reference: '参考文献{number}',
  references: '参考文献{numbers}',
  goToReference: '一覧で見る',
  openStudy: '論文を開く',
  copyReference: 'コピー',
  copyRefused:
    'ブラウザーがコピーを許可していません。テキストを選択してありますので、ご自身でコピーしてください。',
  back: '戻る',
  readNotice: '告知を読む',
  backToText: '本文に戻る（引用{number}）',
  referenceList: '参考文献',
  studyRetracted: 'この研究論文は撤回されています。',
  studyCorrected: 'この研究論文は訂正されています。',
  studyConcern: 'この研究論文について、掲載誌が懸念を表明しています。',
  referenceMissing: '次の参考文献が見つかりません：{key}',
  locatorPages: '{pages}ページ',
  exportReferences: '参考文献をエクスポート',

  reportMistake: '誤りを報告',
  reportHeading: '本文の誤りを報告',
  reportInstructions: '「{button}」を押すだけで完了します。ほかの項目は任意です。',
  kind: 'どのような誤りですか？',
  kindTypo: '誤字・脱字',
  kindInaccurate: '内容が不正確',
  kindOutdated: '情報が古い',
  kindQuestionable: '内容に疑問',
  suggestion: '修正案',
  comment: 'コメント',
  optional: '任意',
  sendReport: '報告を送信',
  cancel: 'キャンセル',
  sending: '送信しています…',
  reportSent: 'ありがとうございます。報告は編集部に届きました。',
  reportKnown: {
    other:
      'ありがとうございます。報告は編集部に届いています。これまでにこの箇所を報告した読者は{count}人です。',
  },
  reportFailed: '報告を送信できませんでした。入力した内容はここに残っています。',
  reportRefused: 'この報告はサイトに受け付けられませんでした。入力した内容はここに残っています。',
  tryAgain: '再試行',
  selectFirst:
    '何も選択されていません。特定の箇所を報告するには、この画面を閉じ、テキストを選択して{keys}を押してください。ページ全体の問題は、ここに記入できます。',
  selectFirstTouch:
    '何も選択されていません。特定の箇所を報告するには、この画面を閉じ、テキストを長押しして選択し、「{button}」をタップしてください。ページ全体の問題は、ここに記入できます。',
  wholePage: '何も選択されていません。ページ全体についての報告になります。',
  severalSelected:
    '複数の箇所が選択されています。最初の箇所をここに表示し、ほかの箇所はコメント欄に入れました。',
  outsideArticle:
    '選択されたテキストは記事の一部ではありません。記事内のテキストを選択するか、ここに問題を記入してください。',
  describeProblem: '問題の内容',
  describeFirst: '先に問題の内容を記入してください。',
  passage: '選択したテキスト',
  reportQueued: 'この端末に保存しました。次にこのサイトを開いたときに送信されます。',
  reportUnsaved: 'この端末に保存できませんでした。このページを開いている間だけ送信を再試行します。',
  mailOpened: 'メールソフトが、報告の内容を入力した状態で開きます。そこから送信してください。',
  openMail: 'メールを開く',
  copyReport: '入力内容をコピー',
  copied: 'コピーしました。',
  copyFailed:
    'ここではブラウザーがコピーを許可していません。テキストを選択して、ご自身でコピーしてください。',
  email: 'メールアドレス',
  emailUse: '編集部からの返信に使います。',
  emailInvalid: 'メールアドレスの形式が正しくありません。修正するか、空欄のままにしてください。',
  charactersLeft: {
    other: '残り{count}文字',
  },
  charactersOver: {
    other: '{count}文字超過しています。短くしてください。',
  },
  reportReturned: '以前に送信した報告が、このサイトに受け付けられませんでした。',
  showReturned: '入力内容を見る',
  reportUnavailable: 'フォームを読み込めませんでした。しばらくしてからもう一度お試しください。',
  selectionCut: {
    other: '選択範囲が長いため、最初の{count}文字だけが送信されます。',
  },
  hintKeys: '誤りを見つけたら、その部分を選択して{keys}を押してください。',
  hintTouch: '誤りを見つけたら、テキストを長押しして選択し、「{button}」をタップしてください。',

  reportedPassage: '報告された箇所',
  passageUncertain:
    '報告された箇所。報告後に本文が変更されているため、この場所ではない可能性があります。',
  passageNotFound: '報告された箇所は、このページにはもうありません。',
  passageNumber: '{count}件中{number}件目',
  previousPassage: '前の箇所',
  nextPassage: '次の箇所',
  reportsNotLoaded: '報告を読み込めませんでした。',
};

export default ja;
