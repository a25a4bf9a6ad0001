import { dateTimeFormat, format } from 'corrigenda';
import { html, LitElement, nothing } from 'lit';
import type { DeskContext } from '../desk-context.js';
import { asDeskError, type DeskError } from '../desk-error.js';
import { explainProblem } from '../problems.js';
import type { ViewMessages } from '../view-locales/messages.js';
import { apart } from './apart.js';
import { inviteStyles } from './editors.styles.js';
import { type Invitation, invite, roles, type SignInLink } from './editors-api.js';

/** Somebody was invited. */
export class InvitedEvent extends Event {
  constructor() {
    super('invited');
  }
}

/**
 * The form that gives somebody access, and the link that it makes, which is shown once.
 *
 * @tag invite-editor
 * @fires {InvitedEvent} invited
 */
export class InviteEditor extends LitElement {
  static override styles = inviteStyles;
  static override properties = { desk: { attribute: false }, texts: { attribute: false } };

  /** What the desk's page gives its views. */
  declare desk: DeskContext | undefined;
  declare texts: ViewMessages['editors'] | undefined;

  #isAdmin = false;
  #sending = false;
  #problem: DeskError | undefined;
  #made: (SignInLink & { name: string }) | undefined;
  #isCopied = false;

  /** Fills the form in for somebody who is known. */
  fill({ name, role, sites }: Invitation): void {
    const { form } = this;
    if (!form) return;
    this.#set(form, 'name', name);
    this.#set(form, 'role', role);
    this.#set(form, 'sites', sites.join('\n'));
    this.#onSites();
    this.#isAdmin = role === 'admin';
    this.#made = undefined;
    this.requestUpdate();
    form.querySelector('input')?.focus();
  }

  /** The form, once there is one. */
  get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  override render(): unknown {
    const { desk, texts } = this;
    if (!desk || !texts) return nothing;
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${texts.invite}</h2>
        <form @submit=${this.#onSubmit}>
          <label>
            ${texts.name}
            <input
              name="name"
              required
              maxlength="100"
              autocomplete="off"
              dir="auto"
              aria-describedby="known"
            />
          </label>
          <label>
            ${texts.role}
            <select name="role" @change=${this.#onRole}>
              ${roles.map((role) => html`<option value=${role}>${texts.roles[role]}</option>`)}
            </select>
          </label>
          <label class="sites" ?hidden=${this.#isAdmin}>
            ${texts.sites}
            <textarea
              name="sites"
              rows="2"
              dir="ltr"
              spellcheck="false"
              aria-describedby="hint"
              @input=${this.#onSites}
            ></textarea>
          </label>
          <p id="hint" class="hint muted" ?hidden=${this.#isAdmin}>${texts.sitesHint}</p>
          <p id="known" class="hint muted">${texts.knownName}</p>
          ${
            this.#problem
              ? html`<p class="unsaved" role="alert">
                  ${explainProblem(this.#problem, desk.messages)}
                </p>`
              : nothing
          }
          <button class="make" aria-disabled=${this.#sending}>${texts.makeLink}</button>
        </form>
        ${this.#made ? this.#renderLink(this.#made, desk, texts) : nothing}
      </section>
    `;
  }

  #renderLink(
    { name, link, expires }: SignInLink & { name: string },
    { language, messages }: DeskContext,
    texts: ViewMessages['editors'],
  ): unknown {
    const dates = dateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
    return html`
      <div class="link" role="group" aria-labelledby="link-title">
        <h3 id="link-title">${format(texts.linkFor, { name: apart(name) })}</h3>
        <p id="link-text">${format(texts.linkText, { date: dates.format(new Date(expires)) })}</p>
        <div class="copy">
          <input
            readonly
            dir="ltr"
            .value=${link}
            aria-labelledby="link-title"
            aria-describedby="link-text"
            @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
          />
          <button type="button" class="primary" @click=${this.#copy}>${texts.copy}</button>
          <button type="button" @click=${this.#close}>${messages.close}</button>
        </div>
        <p class="muted" role="status">${this.#isCopied ? texts.copied : nothing}</p>
      </div>
    `;
  }

  #onRole = (event: Event): void => {
    this.#isAdmin = (event.target as HTMLSelectElement).value === 'admin';
    this.requestUpdate();
  };

  /** The browser says again what is wrong when the form is sent again. */
  #onSites = (): void => this.#sitesField?.setCustomValidity('');

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { form } = this;
    if (!form || this.#sending) return;
    const entries = new FormData(form);
    const name = String(entries.get('name')).trim();
    const role = roles.find((one) => one === entries.get('role')) ?? 'editor';
    const sites = role === 'admin' ? [] : sitesIn(String(entries.get('sites')));
    if (!sites.every(isSite)) {
      this.#sitesField?.setCustomValidity(this.texts?.sitesHint ?? '');
      form.reportValidity();
      return;
    }
    this.#sending = true;
    this.#problem = undefined;
    this.requestUpdate();
    try {
      this.#made = { name, ...(await invite({ name, role, sites })) };
      this.#isCopied = false;
      form.reset();
      this.#isAdmin = false;
      this.dispatchEvent(new InvitedEvent());
    } catch (error) {
      this.#problem = asDeskError(error);
    }
    this.#sending = false;
    this.requestUpdate();
    await this.updateComplete;
    if (!this.#problem) this.#linkField?.focus();
  };

  #copy = async (): Promise<void> => {
    this.#linkField?.focus();
    try {
      await navigator.clipboard.writeText(this.#made?.link ?? '');
      this.#isCopied = true;
      this.requestUpdate();
    } catch {
      // Without https there is no clipboard; the link is selected.
    }
  };

  #close = (): void => {
    this.#made = undefined;
    this.requestUpdate();
    this.form?.querySelector('input')?.focus();
  };

  get #sitesField(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  get #linkField(): HTMLInputElement | null {
    return this.renderRoot.querySelector('.link input');
  }

  #set(form: HTMLFormElement, name: string, value: string): void {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field) field.value = value;
  }
}

/** Addresses in what was written, one a line or with commas between. */
const sitesIn = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

const isSite = (text: string): boolean => /^https?:\/\/[^/]+\/?$/i.test(text) && URL.canParse(text);

customElements.define('invite-editor', InviteEditor);
