/** What the sign-in pages say. */
export interface SignInMessages {
  title: string;
  signIn: string;
  unusable: string;
  unusableReason: string;
  toQueue: string;
}

const messages: Record<string, SignInMessages> = {
  en: {
    title: 'Sign in to the desk',
    signIn: 'Sign in',
    unusable: 'This link cannot be used',
    unusableReason:
      'It has been used already, or it has expired. Whoever runs the desk gets a new one by starting it again.',
    toQueue: 'To the reports',
  },
  sv: {
    title: 'Logga in på redaktionens sida',
    signIn: 'Logga in',
    unusable: 'Länken går inte att använda',
    unusableReason:
      'Den har redan använts, eller så har den gått ut. Den som driver sidan får en ny genom att starta om den.',
    toQueue: 'Till anmälningarna',
  },
  ar: {
    title: 'تسجيل الدخول إلى صفحة التحرير',
    signIn: 'تسجيل الدخول',
    unusable: 'لا يمكن استخدام هذا الرابط',
    unusableReason:
      'لقد استُخدم من قبل أو انتهت صلاحيته. يحصل مشغّل الخدمة على رابط جديد عند إعادة تشغيلها.',
    toQueue: 'إلى البلاغات',
  },
  cs: {
    title: 'Přihlášení na stránku redakce',
    signIn: 'Přihlásit se',
    unusable: 'Tento odkaz nelze použít',
    unusableReason:
      'Byl už použit, nebo jeho platnost vypršela. Kdo službu provozuje, získá nový jejím opětovným spuštěním.',
    toQueue: 'K hlášením',
  },
  da: {
    title: 'Log ind på redaktionens side',
    signIn: 'Log ind',
    unusable: 'Linket kan ikke bruges',
    unusableReason:
      'Det er allerede brugt, eller det er udløbet. Den, der driver siden, får et nyt ved at starte den igen.',
    toQueue: 'Til indberetningerne',
  },
  de: {
    title: 'Bei der Redaktionsseite anmelden',
    signIn: 'Anmelden',
    unusable: 'Dieser Link ist nicht verwendbar',
    unusableReason:
      'Er wurde bereits verwendet oder ist abgelaufen. Wer die Seite betreibt, erhält durch einen Neustart einen neuen.',
    toQueue: 'Zu den Meldungen',
  },
  el: {
    title: 'Σύνδεση στη σελίδα της σύνταξης',
    signIn: 'Σύνδεση',
    unusable: 'Αυτός ο σύνδεσμος δεν μπορεί να χρησιμοποιηθεί',
    unusableReason:
      'Έχει ήδη χρησιμοποιηθεί ή έχει λήξει. Όποιος διαχειρίζεται τη σελίδα παίρνει νέο με επανεκκίνηση.',
    toQueue: 'Στις αναφορές',
  },
  es: {
    title: 'Iniciar sesión en la página de la redacción',
    signIn: 'Iniciar sesión',
    unusable: 'Este enlace no se puede usar',
    unusableReason:
      'Ya se ha usado o ha caducado. Quien administra el servicio obtiene uno nuevo al reiniciarlo.',
    toQueue: 'Ir a los avisos',
  },
  fa: {
    title: 'ورود به صفحهٔ تحریریه',
    signIn: 'ورود',
    unusable: 'این پیوند قابل استفاده نیست',
    unusableReason:
      'پیش‌تر استفاده شده یا اعتبارش تمام شده است. کسی که سرویس را اداره می‌کند با راه‌اندازی دوبارهٔ آن پیوند تازه‌ای می‌گیرد.',
    toQueue: 'رفتن به گزارش‌ها',
  },
  fi: {
    title: 'Kirjaudu toimituksen sivulle',
    signIn: 'Kirjaudu sisään',
    unusable: 'Linkkiä ei voi käyttää',
    unusableReason:
      'Se on jo käytetty tai vanhentunut. Sivun ylläpitäjä saa uuden käynnistämällä palvelun uudelleen.',
    toQueue: 'Ilmoituksiin',
  },
  fr: {
    title: 'Se connecter à la page de la rédaction',
    signIn: 'Se connecter',
    unusable: 'Ce lien n’est pas utilisable',
    unusableReason:
      'Il a déjà servi ou il a expiré. La personne qui gère le service en obtient un nouveau en le redémarrant.',
    toQueue: 'Voir les signalements',
  },
  he: {
    title: 'כניסה לדף המערכת',
    signIn: 'כניסה',
    unusable: 'אי אפשר להשתמש בקישור הזה',
    unusableReason: 'כבר השתמשו בו או שתוקפו פג. מי שמפעיל את השירות מקבל קישור חדש בהפעלה מחדש.',
    toQueue: 'אל הדיווחים',
  },
  hi: {
    title: 'संपादकीय पृष्ठ में साइन इन करें',
    signIn: 'साइन इन करें',
    unusable: 'इस लिंक का उपयोग नहीं किया जा सकता',
    unusableReason:
      'इसका उपयोग पहले ही हो चुका है या इसकी अवधि समाप्त हो गई है। सेवा चलाने वाले को इसे फिर से शुरू करने पर नया लिंक मिलता है।',
    toQueue: 'रिपोर्टों पर जाएँ',
  },
  hu: {
    title: 'Bejelentkezés a szerkesztőség oldalára',
    signIn: 'Bejelentkezés',
    unusable: 'Ez a hivatkozás nem használható',
    unusableReason:
      'Már felhasználták, vagy lejárt. Az üzemeltető a szolgáltatás újraindításával kap újat.',
    toQueue: 'A bejelentésekhez',
  },
  id: {
    title: 'Masuk ke halaman redaksi',
    signIn: 'Masuk',
    unusable: 'Tautan ini tidak dapat digunakan',
    unusableReason:
      'Tautan sudah digunakan atau kedaluwarsa. Pengelola layanan mendapatkan yang baru dengan memulai ulang layanan.',
    toQueue: 'Ke laporan',
  },
  it: {
    title: 'Accedi alla pagina della redazione',
    signIn: 'Accedi',
    unusable: 'Questo link non è utilizzabile',
    unusableReason:
      'È già stato usato oppure è scaduto. Chi gestisce il servizio ne ottiene uno nuovo riavviandolo.',
    toQueue: 'Vai alle segnalazioni',
  },
  ja: {
    title: '編集部のページにログイン',
    signIn: 'ログイン',
    unusable: 'このリンクは使えません',
    unusableReason:
      'すでに使われたか、有効期限が切れています。管理者がサービスを再起動すると、新しいリンクが発行されます。',
    toQueue: '報告の一覧へ',
  },
  ko: {
    title: '편집부 페이지에 로그인',
    signIn: '로그인',
    unusable: '이 링크는 사용할 수 없습니다',
    unusableReason:
      '이미 사용되었거나 만료되었습니다. 운영자가 서비스를 다시 시작하면 새 링크를 받습니다.',
    toQueue: '오류 신고 목록으로',
  },
  nb: {
    title: 'Logg inn på redaksjonens side',
    signIn: 'Logg inn',
    unusable: 'Lenken kan ikke brukes',
    unusableReason:
      'Den er allerede brukt, eller den er utløpt. Den som driver siden, får en ny ved å starte den på nytt.',
    toQueue: 'Til meldingene',
  },
  nl: {
    title: 'Inloggen op de pagina van de redactie',
    signIn: 'Inloggen',
    unusable: 'Deze link is niet bruikbaar',
    unusableReason:
      'Hij is al gebruikt of verlopen. Wie de pagina beheert, krijgt een nieuwe door de dienst opnieuw te starten.',
    toQueue: 'Naar de meldingen',
  },
  pl: {
    title: 'Logowanie do strony redakcji',
    signIn: 'Zaloguj się',
    unusable: 'Tego linku nie można użyć',
    unusableReason:
      'Został już użyty albo wygasł. Osoba prowadząca usługę otrzyma nowy po jej ponownym uruchomieniu.',
    toQueue: 'Do zgłoszeń',
  },
  pt: {
    title: 'Entrar na página da redação',
    signIn: 'Entrar',
    unusable: 'Este link não pode ser usado',
    unusableReason:
      'Ele já foi usado ou expirou. Quem administra o serviço obtém um novo ao reiniciá-lo.',
    toQueue: 'Ir para os avisos',
  },
  ro: {
    title: 'Conectare la pagina redacției',
    signIn: 'Conectare',
    unusable: 'Acest link nu poate fi folosit',
    unusableReason:
      'A fost deja folosit sau a expirat. Cine administrează serviciul primește unul nou la repornire.',
    toQueue: 'La semnalări',
  },
  ru: {
    title: 'Вход на страницу редакции',
    signIn: 'Войти',
    unusable: 'Эту ссылку нельзя использовать',
    unusableReason:
      'Она уже использована, или срок её действия истёк. Администратор получит новую, перезапустив службу.',
    toQueue: 'К сообщениям',
  },
  tr: {
    title: 'Yazı işleri sayfasında oturum açın',
    signIn: 'Oturum aç',
    unusable: 'Bu bağlantı kullanılamaz',
    unusableReason:
      'Daha önce kullanılmış veya süresi dolmuş. Hizmeti yöneten kişi, yeniden başlatarak yenisini alır.',
    toQueue: 'Bildirimlere git',
  },
  uk: {
    title: 'Вхід на сторінку редакції',
    signIn: 'Увійти',
    unusable: 'Це посилання не можна використати',
    unusableReason:
      'Його вже використано, або термін його дії минув. Адміністратор отримає нове, перезапустивши службу.',
    toQueue: 'До повідомлень',
  },
  vi: {
    title: 'Đăng nhập vào trang của ban biên tập',
    signIn: 'Đăng nhập',
    unusable: 'Không dùng được liên kết này',
    unusableReason:
      'Liên kết đã được dùng hoặc đã hết hạn. Người quản trị nhận được liên kết mới khi khởi động lại dịch vụ.',
    toQueue: 'Đến các báo cáo lỗi',
  },
  zh: {
    title: '登录编辑部页面',
    signIn: '登录',
    unusable: '此链接无法使用',
    unusableReason: '它已被使用或已过期。管理员重新启动服务即可获得新链接。',
    toQueue: '查看读者反馈',
  },
};

/** Tags that stand for one of these: Nynorsk is read beside Bokmål, others are old. */
const aliases: Record<string, string> = { in: 'id', iw: 'he', nn: 'nb', no: 'nb' };

/** @returns the direction that a language of these is written in */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /^(?:ar|fa|he)$/.test(language) ? 'rtl' : 'ltr';

/** The messages in the first language of an Accept-Language header that there are any in. */
export function signInMessages(accepted: string | null): [language: string, SignInMessages] {
  for (const range of accepted?.slice(0, 200).split(',') ?? []) {
    const [tag = ''] = range.trim().toLowerCase().split(/[-;]/);
    const language = aliases[tag] ?? tag;
    const found = Object.hasOwn(messages, language) ? messages[language] : undefined;
    if (found) return [language, found];
  }
  return ['en', messages.en as SignInMessages];
}
