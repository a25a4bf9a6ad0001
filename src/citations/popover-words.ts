import { type LoadedLocale, loadLocale, localeNow, type Messages } from '../i18n/index.js';
import type { StatusMessages } from './status.js';

/** What a popover says besides what a page knows from the start. */
const english = {
  close: 'Close',
  goToReference: 'Show in the list',
  openStudy: 'Open the study',
  copyReference: 'Copy',
  copied: 'Copied.',
  copyRefused: 'The browser does not allow it. The text is selected for you to copy.',
  back: 'Back',
  readNotice: 'Read the notice',
  studyRetracted: 'This study has been retracted.',
  studyCorrected: 'This study has been corrected.',
  studyConcern: 'The journal has expressed concern about this study.',
} satisfies Partial<Messages>;

/** The texts of a popover. */
export type PopoverMessages = Pick<Messages, keyof typeof english> & StatusMessages;

/** The texts of a popover, and the language that they are in. */
export type PopoverLocale = Omit<LoadedLocale, 'messages'> & { readonly messages: PopoverMessages };

/**
 * Loads the texts of a popover. Where none can be loaded it is in English, so that a click on a
 * marker is answered also when the network went away after the page came.
 *
 * @param language BCP 47 language tag
 */
export const loadWords = (language: string): Promise<PopoverLocale> =>
  loadLocale(language).catch((error: unknown) => {
    const start = localeNow('en');
    if (!start) throw error;
    return { ...start, messages: { ...start.messages, ...english } };
  });
