import type { Messages } from '../messages.js';

const tr: Messages = {
  added: {
    one: '{site} için {count} yeni bildirim',
    other: '{site} için {count} yeni bildirim',
  },
  kinds: {
    typo: 'Yazım hatası',
    inaccurate: 'Yanlış bilgi',
    outdated: 'Güncel değil',
    questionable: 'Tartışmalı',
  },
  report: 'Bildirim',
  untitled: 'Başlıksız makale',
  wholePage: 'Sayfanın tamamı hakkında',
  suggestion: 'Öneri: {text}',
  removeText: 'Bu metin silinsin',
  open: 'Bildirimi aç',
  more: 'Diğer bildirimler: {count}',
  toQueue: 'Bildirimlere git',
  digest: 'Okur bildirimleri, {date}',
  received: 'Son 24 saatte: {count}',
  waiting: 'Yeni: {count}',
  held: 'Biri bakana kadar bekletilen: {count}',
  accepted: 'Kabul edilmiş, henüz düzeltilmemiş: {count}',
  oldest: 'En uzun süredir bekleyenler',
  articles: 'En çok bildirim alan makaleler',
  why: 'Bu e-postayı, adresiniz hizmetin ayarlarında kayıtlı olduğu için alıyorsunuz. Bunu hizmeti yöneten kişi değiştirebilir.',
  test: 'Yazı işleri hizmetinden deneme iletisi',
  testText: 'Okur bildirimleriyle ilgili iletiler buraya gelir.',
};

export default tr;
