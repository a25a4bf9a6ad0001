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
    toQueue: 'Till rapporterna',
  },
};

/** The messages in the first language of an Accept-Language header that there are any in. */
export function signInMessages(accepted: string | null): [language: string, SignInMessages] {
  for (const range of accepted?.slice(0, 200).split(',') ?? []) {
    const language = range.trim().slice(0, 2).toLowerCase();
    const found = Object.hasOwn(messages, language) ? messages[language] : undefined;
    if (found) return [language, found];
  }
  return ['en', messages.en as SignInMessages];
}
