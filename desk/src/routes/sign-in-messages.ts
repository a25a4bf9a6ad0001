import { knownLanguage } from '../known-language.js';
/** What the sign-in pages say. */
export interface SignInMessages {
  title: string;
  /** For whom the link is, and that it works once; `{name}` is the editor's. */
  purpose: string;
  signIn: string;
  unusable: string;
  unusableReason: string;
  toQueue: string;
}

const messages: Record<string, SignInMessages> = {
  en: {
    title: 'Sign in to the desk',
    purpose: 'Sign-in link for {name}. It works once.',
    signIn: 'Sign in',
    unusable: 'This link cannot be used',
    unusableReason:
      'It has been used already, or it has expired. Ask an administrator of the desk for a new one.',
    toQueue: 'To the reports',
  },
  sv: {
    title: 'Logga in på redaktionens sida',
    purpose: 'Inloggningslänk för {name}. Den fungerar en gång.',
    signIn: 'Logga in',
    unusable: 'Länken går inte att använda',
    unusableReason:
      'Den har redan använts, eller så har den gått ut. Be en administratör om en ny.',
    toQueue: 'Till anmälningarna',
  },
  ar: {
    title: 'تسجيل الدخول إلى صفحة التحرير',
    purpose: 'رابط دخول من أجل {name}. يعمل مرة واحدة.',
    signIn: 'تسجيل الدخول',
    unusable: 'لا يمكن استخدام هذا الرابط',
    unusableReason: 'لقد استُخدم من قبل أو انتهت صلاحيته. اطلب من أحد المشرفين رابطًا جديدًا.',
    toQueue: 'إلى البلاغات',
  },
  cs: {
    title: 'Přihlášení na stránku redakce',
    purpose: 'Přihlašovací odkaz: {name}. Funguje jednou.',
    signIn: 'Přihlásit se',
    unusable: 'Tento odkaz nelze použít',
    unusableReason: 'Byl už použit, nebo jeho platnost vypršela. O nový požádejte správce.',
    toQueue: 'K hlášením',
  },
  da: {
    title: 'Log ind på redaktionens side',
    purpose: 'Loginlink til {name}. Det virker én gang.',
    signIn: 'Log ind',
    unusable: 'Linket kan ikke bruges',
    unusableReason: 'Det er allerede brugt, eller det er udløbet. Bed en administrator om et nyt.',
    toQueue: 'Til indberetningerne',
  },
  de: {
    title: 'Bei der Redaktionsseite anmelden',
    purpose: 'Anmeldelink für {name}. Er gilt einmal.',
    signIn: 'Anmelden',
    unusable: 'Dieser Link ist nicht verwendbar',
    unusableReason:
      'Er wurde bereits verwendet oder ist abgelaufen. Bitten Sie die Administration um einen neuen.',
    toQueue: 'Zu den Meldungen',
  },
  el: {
    title: 'Σύνδεση στη σελίδα της σύνταξης',
    purpose: 'Σύνδεσμος σύνδεσης για: {name}. Ισχύει μία φορά.',
    signIn: 'Σύνδεση',
    unusable: 'Αυτός ο σύνδεσμος δεν μπορεί να χρησιμοποιηθεί',
    unusableReason: 'Έχει ήδη χρησιμοποιηθεί ή έχει λήξει. Ζητήστε νέο από έναν διαχειριστή.',
    toQueue: 'Στις αναφορές',
  },
  es: {
    title: 'Iniciar sesión en la página de la redacción',
    purpose: 'Enlace de acceso para {name}. Vale una sola vez.',
    signIn: 'Iniciar sesión',
    unusable: 'Este enlace no se puede usar',
    unusableReason: 'Ya se ha usado o ha caducado. Pida uno nuevo a un administrador.',
    toQueue: 'Ir a los avisos',
  },
  fa: {
    title: 'ورود به صفحهٔ تحریریه',
    purpose: 'پیوند ورود برای {name}. یک بار کار می‌کند.',
    signIn: 'ورود',
    unusable: 'این پیوند قابل استفاده نیست',
    unusableReason:
      'پیش‌تر استفاده شده یا اعتبارش تمام شده است. از یکی از مدیران پیوند تازه‌ای بخواهید.',
    toQueue: 'رفتن به گزارش‌ها',
  },
  fi: {
    title: 'Kirjaudu toimituksen sivulle',
    purpose: 'Kirjautumislinkki: {name}. Se toimii kerran.',
    signIn: 'Kirjaudu sisään',
    unusable: 'Linkkiä ei voi käyttää',
    unusableReason: 'Se on jo käytetty tai vanhentunut. Pyydä uusi ylläpitäjältä.',
    toQueue: 'Ilmoituksiin',
  },
  fr: {
    title: 'Se connecter à la page de la rédaction',
    purpose: 'Lien de connexion pour {name}. Il fonctionne une seule fois.',
    signIn: 'Se connecter',
    unusable: 'Ce lien n’est pas utilisable',
    unusableReason: 'Il a déjà servi ou il a expiré. Demandez-en un nouveau à un administrateur.',
    toQueue: 'Voir les signalements',
  },
  he: {
    title: 'כניסה לדף המערכת',
    purpose: 'קישור כניסה עבור {name}. הוא פועל פעם אחת.',
    signIn: 'כניסה',
    unusable: 'אי אפשר להשתמש בקישור הזה',
    unusableReason: 'כבר השתמשו בו או שתוקפו פג. בקשו קישור חדש ממנהל או ממנהלת.',
    toQueue: 'אל הדיווחים',
  },
  hi: {
    title: 'संपादकीय पृष्ठ में साइन इन करें',
    purpose: '{name} के लिए साइन-इन का लिंक। यह एक बार काम करता है।',
    signIn: 'साइन इन करें',
    unusable: 'इस लिंक का उपयोग नहीं किया जा सकता',
    unusableReason:
      'इसका उपयोग पहले ही हो चुका है या इसकी अवधि समाप्त हो गई है। नए लिंक के लिए किसी व्यवस्थापक से कहें।',
    toQueue: 'रिपोर्टों पर जाएँ',
  },
  hu: {
    title: 'Bejelentkezés a szerkesztőség oldalára',
    purpose: 'Bejelentkezési hivatkozás: {name}. Egyszer használható.',
    signIn: 'Bejelentkezés',
    unusable: 'Ez a hivatkozás nem használható',
    unusableReason: 'Már felhasználták, vagy lejárt. Kérjen újat egy adminisztrátortól.',
    toQueue: 'A bejelentésekhez',
  },
  id: {
    title: 'Masuk ke halaman redaksi',
    purpose: 'Tautan masuk untuk {name}. Tautan ini berlaku satu kali.',
    signIn: 'Masuk',
    unusable: 'Tautan ini tidak dapat digunakan',
    unusableReason:
      'Tautan sudah digunakan atau kedaluwarsa. Mintalah yang baru kepada administrator.',
    toQueue: 'Ke laporan',
  },
  it: {
    title: 'Accedi alla pagina della redazione',
    purpose: 'Link di accesso per {name}. Vale una sola volta.',
    signIn: 'Accedi',
    unusable: 'Questo link non è utilizzabile',
    unusableReason: 'È già stato usato oppure è scaduto. Ne chieda uno nuovo a un amministratore.',
    toQueue: 'Vai alle segnalazioni',
  },
  ja: {
    title: '編集部のページにログイン',
    purpose: '{name}のログイン用リンクです。1回だけ使えます。',
    signIn: 'ログイン',
    unusable: 'このリンクは使えません',
    unusableReason:
      'すでに使われたか、有効期限が切れています。管理者に新しいリンクを依頼してください。',
    toQueue: '報告の一覧へ',
  },
  ko: {
    title: '편집부 페이지에 로그인',
    purpose: '{name} 님의 로그인 링크입니다. 한 번만 쓸 수 있습니다.',
    signIn: '로그인',
    unusable: '이 링크는 사용할 수 없습니다',
    unusableReason: '이미 사용되었거나 만료되었습니다. 관리자에게 새 링크를 요청하세요.',
    toQueue: '오류 신고 목록으로',
  },
  nb: {
    title: 'Logg inn på redaksjonens side',
    purpose: 'Innloggingslenke til {name}. Den virker én gang.',
    signIn: 'Logg inn',
    unusable: 'Lenken kan ikke brukes',
    unusableReason: 'Den er allerede brukt, eller den er utløpt. Be en administrator om en ny.',
    toQueue: 'Til meldingene',
  },
  nl: {
    title: 'Inloggen op de pagina van de redactie',
    purpose: 'Inloglink voor {name}. Hij werkt één keer.',
    signIn: 'Inloggen',
    unusable: 'Deze link is niet bruikbaar',
    unusableReason: 'Hij is al gebruikt of verlopen. Vraag een beheerder om een nieuwe.',
    toQueue: 'Naar de meldingen',
  },
  pl: {
    title: 'Logowanie do strony redakcji',
    purpose: 'Link do logowania: {name}. Działa raz.',
    signIn: 'Zaloguj się',
    unusable: 'Tego linku nie można użyć',
    unusableReason: 'Został już użyty albo wygasł. O nowy poproś administratora.',
    toQueue: 'Do zgłoszeń',
  },
  pt: {
    title: 'Entrar na página da redação',
    purpose: 'Link de acesso para {name}. Funciona uma vez.',
    signIn: 'Entrar',
    unusable: 'Este link não pode ser usado',
    unusableReason: 'Ele já foi usado ou expirou. Peça um novo a um administrador.',
    toQueue: 'Ir para os avisos',
  },
  ro: {
    title: 'Conectare la pagina redacției',
    purpose: 'Link de conectare pentru {name}. Funcționează o singură dată.',
    signIn: 'Conectare',
    unusable: 'Acest link nu poate fi folosit',
    unusableReason: 'A fost deja folosit sau a expirat. Cereți unul nou unui administrator.',
    toQueue: 'La semnalări',
  },
  ru: {
    title: 'Вход на страницу редакции',
    purpose: 'Ссылка для входа: {name}. Действует один раз.',
    signIn: 'Войти',
    unusable: 'Эту ссылку нельзя использовать',
    unusableReason:
      'Она уже использована, или срок её действия истёк. Попросите новую у администратора.',
    toQueue: 'К сообщениям',
  },
  tr: {
    title: 'Yazı işleri sayfasında oturum açın',
    purpose: '{name} için oturum açma bağlantısı. Bir kez çalışır.',
    signIn: 'Oturum aç',
    unusable: 'Bu bağlantı kullanılamaz',
    unusableReason:
      'Daha önce kullanılmış veya süresi dolmuş. Yöneticiden yeni bir bağlantı isteyin.',
    toQueue: 'Bildirimlere git',
  },
  uk: {
    title: 'Вхід на сторінку редакції',
    purpose: 'Посилання для входу: {name}. Діє один раз.',
    signIn: 'Увійти',
    unusable: 'Це посилання не можна використати',
    unusableReason:
      'Його вже використано, або термін його дії минув. Попросіть нове в адміністратора.',
    toQueue: 'До повідомлень',
  },
  vi: {
    title: 'Đăng nhập vào trang của ban biên tập',
    purpose: 'Liên kết đăng nhập cho {name}. Liên kết dùng được một lần.',
    signIn: 'Đăng nhập',
    unusable: 'Không dùng được liên kết này',
    unusableReason: 'Liên kết đã được dùng hoặc đã hết hạn. Hãy xin liên kết mới từ quản trị viên.',
    toQueue: 'Đến các báo cáo lỗi',
  },
  zh: {
    title: '登录编辑部页面',
    purpose: '{name}的登录链接，只能使用一次。',
    signIn: '登录',
    unusable: '此链接无法使用',
    unusableReason: '它已被使用或已过期。请向管理员索取新链接。',
    toQueue: '查看读者反馈',
  },
};

/** The messages in the first language of an Accept-Language header that there are any in. */
export function signInMessages(accepted: string | null): [language: string, SignInMessages] {
  for (const range of accepted?.slice(0, 200).split(',') ?? []) {
    const [tag = ''] = range.trim().split(';', 1);
    const language = knownLanguage(tag, messages);
    const found = language === null ? undefined : messages[language];
    if (language && found) return [language, found];
  }
  return ['en', messages.en as SignInMessages];
}
