import { languageOf } from './language.js';
import type { Messages, StartMessages } from './messages.js';
import { loadLocale, localeNow, registrations, type StartLocale } from './registry.js';

/** What this needs of a lit element, so that i18n does not depend on lit. */
interface Host extends Element {
  readonly hasUpdated: boolean;
  addController(controller: object): void;
  requestUpdate(): void;
}

/** All controllers that are connected, so that one observer serves the page. */
const connected = new Set<LocaleController>();
let observer: MutationObserver | undefined;

const updateAll = (): void => {
  for (const controller of connected) controller.update();
};

/** Follows every `lang` of the document: a filtered observer costs nothing until one changes. */
function follow(controller: LocaleController): void {
  connected.add(controller);
  if (observer) return;
  registrations.add(updateAll);
  observer = new MutationObserver(updateAll);
  observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
}

function unfollow(controller: LocaleController): void {
  connected.delete(controller);
  if (connected.size > 0) return;
  registrations.delete(updateAll);
  observer?.disconnect();
  observer = undefined;
}

/**
 * Gives an element the texts of its language: those of the nearest `lang`, followed when it
 * changes. Until they are loaded `messages` is undefined and the element shows what the page's
 * author wrote.
 */
export class LocaleController {
  /** BCP 47 tag of the page's language here: for dates and numbers. */
  language = 'en';
  /** BCP 47 tag of the texts' language: differs where the page's language has no texts. */
  messagesLanguage = 'en';
  /** The texts that are shown from the start, or undefined while they load. */
  messages: StartMessages | undefined;
  /** All texts, some time after {@link loadAll} was called. */
  all: Messages | undefined;

  #host: Host;
  #wantsAll = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    follow(this);
    this.update();
  }

  hostDisconnected(): void {
    unfollow(this);
  }

  /** Loads the texts of what a reader opens, now and for every language that comes later. */
  async loadAll(): Promise<void> {
    this.#wantsAll = true;
    const { language } = this;
    const locale = await loadLocale(language);
    if (this.language !== language || this.all === locale.messages) return;
    this.all = locale.messages;
    this.#set(language, locale);
  }

  /** Looks the language up again. */
  update(): void {
    const language = languageOf(this.#host);
    const now = localeNow(language);
    if (now && (language !== this.language || now.messages !== this.messages)) {
      this.#set(language, now);
    } else if (now) return;
    this.language = language;
    // A locale that is registered just after the element was made: nothing is drawn in English first.
    if (!now && !this.#host.hasUpdated) this.messages = undefined;
    // English texts that are not on the server were told of by what asked for them first.
    if (!now || this.#wantsAll) this.loadAll().catch(() => {});
  }

  #set(language: string, { language: messagesLanguage, messages }: StartLocale): void {
    this.language = language;
    this.messagesLanguage = messagesLanguage;
    this.messages = messages;
    this.#host.requestUpdate();
  }
}
