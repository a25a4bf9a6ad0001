import { format } from 'corrigenda';
import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskContext } from '../desk-context.js';
import { asDeskError, type DeskError } from '../desk-error.js';
import { ageView } from '../facts-view.js';
import { explainProblem } from '../problems.js';
import { loadingView, problemView } from '../state-view.js';
import { loadViewMessages } from '../view-locales/languages.js';
import type { ViewMessages } from '../view-locales/messages.js';
import './activity-log.js';
import type { ActivityLog } from './activity-log.js';
import { apart } from './apart.js';
import { editorsStyles } from './editors.styles.js';
import { type KnownEditor, loadEditors, remove } from './editors-api.js';
import './invite-editor.js';
import type { InviteEditor } from './invite-editor.js';

type Texts = ViewMessages['editors'];

/**
 * Who has access to the desk, for administrators: they invite, change, remove, and see who did what.
 *
 * @tag desk-editors
 */
export class DeskEditors extends LitElement {
  static override styles = editorsStyles;
  static override properties = { desk: { attribute: false } };
  declare desk: DeskContext | undefined;

  #texts: Texts | undefined;
  #editors: readonly KnownEditor[] | undefined;
  #problem: DeskError | undefined;
  /** Who is to be removed, while the administrator is asked. */
  #leaving = '';
  #notRemoved: DeskError | undefined;
  #loading = new AbortController();
  /** What is said aloud. */
  #said = '';
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.desk?.live.listen('editors', this.#refresh, signal);
    this.desk?.live.listen('online', this.#refresh, signal);
    // Who was here when is told by nobody.
    addEventListener('focus', this.#refresh, { signal });
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listeners.abort();
  }

  override render(): unknown {
    const { desk } = this;
    const texts = this.#texts;
    if (!desk || !texts) return nothing;
    const { messages } = desk;
    return html`
      <main aria-busy=${!this.#editors && !this.#problem}>
        <div class="top"><h1 tabindex="-1">${messages.views.editors}</h1></div>
        ${this.#problem ? problemView(this.#problem, messages, () => void this.#load()) : nothing}
        ${
          this.#editors
            ? this.#renderEditors(this.#editors, desk, texts)
            : this.#problem
              ? nothing
              : loadingView(messages)
        }
        <p class="unseen" role="status">${this.#said}</p>
      </main>
    `;
  }

  #renderEditors(editors: readonly KnownEditor[], desk: DeskContext, texts: Texts): unknown {
    return html`
      <div class="list">
        <table>
          <caption class="unseen">${texts.access}</caption>
          <thead>
            <tr>
              <th scope="col">${texts.name}</th>
              <th scope="col">${texts.role}</th>
              <th scope="col">${texts.lastSeen}</th>
              <th scope="col"><span class="unseen">${texts.change}</span></th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              editors,
              ({ name }) => name,
              (editor, index) => this.#renderEditor(editor, index, desk, texts),
            )}
          </tbody>
        </table>
      </div>
      <invite-editor .desk=${desk} .texts=${texts} @invited=${this.#refresh}></invite-editor>
      <activity-log .desk=${desk} .texts=${texts}></activity-log>
      ${this.#renderQuestion(desk, texts)}
    `;
  }

  #renderEditor(editor: KnownEditor, index: number, desk: DeskContext, texts: Texts): unknown {
    const { name, role, sites, used, links } = editor;
    const isMe = name === desk.me.name;
    const id = `editor-${index}`;
    return html`
      <tr>
        <th scope="row" id=${id}>
          <bdi>${name}</bdi> ${isMe ? html`<span class="muted">(${texts.you})</span>` : nothing}
        </th>
        <td>
          ${texts.roles[role]}
          <ul class="muted" aria-label=${texts.sites}>
            ${
              sites.length === 0
                ? html`<li>${texts.allSites}</li>`
                : sites.map((site) => html`<li><bdi>${site.replace(/^https:\/\//, '')}</bdi></li>`)
            }
          </ul>
        </td>
        <td class="seen">
          ${
            used
              ? ageView(used, desk.language)
              : html`<span class="muted">${links > 0 ? texts.linkOpen : texts.signedOut}</span>`
          }
        </td>
        <td class="buttons">
          <button aria-describedby=${id} @click=${() => this.#invite.fill(editor)}>
            ${texts.newLink}
          </button>
          ${
            isMe
              ? nothing
              : html`<button
                  class="remove"
                  aria-describedby=${id}
                  @click=${() => void this.#ask(name)}
                >
                  ${texts.remove}
                </button>`
          }
        </td>
      </tr>
    `;
  }

  #renderQuestion({ messages }: DeskContext, texts: Texts): unknown {
    const name = apart(this.#leaving);
    return html`
      <dialog aria-labelledby="question" @close=${this.#onClose}>
        <form method="dialog">
          <h2 id="question">${format(texts.removeName, { name })}</h2>
          <p>${format(texts.removeText, { name })}</p>
          ${
            this.#notRemoved
              ? html`<p class="unsaved" role="alert">
                  ${explainProblem(this.#notRemoved, messages)}
                </p>`
              : nothing
          }
          <div class="answers">
            <button value="cancel">${texts.cancel}</button>
            <button class="danger" value="remove" @click=${this.#onRemove}>${texts.remove}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  get #invite(): InviteEditor {
    return this.renderRoot.querySelector('invite-editor') as InviteEditor;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  async #start(): Promise<void> {
    void this.#load();
    this.#texts = (await loadViewMessages(this.desk?.language ?? 'en')).editors;
    this.requestUpdate();
  }

  async #load(): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const signal = AbortSignal.any([this.#loading.signal, this.#listeners.signal]);
    try {
      const editors = await loadEditors(signal);
      if (signal.aborted) return;
      this.#editors = editors;
      this.#problem = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.#problem = asDeskError(error);
      // Who is no administrator any more, or signed out, has no business here.
      if (this.#problem.kind === 'signed-out' || this.#problem.status === 403) {
        this.#editors = undefined;
      }
    }
    await this.#keepFocus();
  }

  /** Draws what is new. Who was at a row that is gone by it goes on from the top. */
  async #keepFocus(): Promise<void> {
    const before = this.shadowRoot?.activeElement;
    this.requestUpdate();
    await this.updateComplete;
    if (before && !before.isConnected) this.renderRoot.querySelector('h1')?.focus();
  }

  /** After a change, anybody's: who there is, and what the log says of it. */
  #refresh = (): void => {
    void this.#load();
    void this.renderRoot.querySelector<ActivityLog>('activity-log')?.load();
  };

  async #ask(name: string): Promise<void> {
    this.#leaving = name;
    this.#notRemoved = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.#dialog?.showModal();
  }

  #onRemove = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = this.#leaving;
    try {
      await remove(name);
      this.#editors = this.#editors?.filter((editor) => editor.name !== name);
      this.#said = format(this.#texts?.removed ?? '', { name: apart(name) });
      this.#dialog?.close('remove');
    } catch (error) {
      this.#notRemoved = asDeskError(error);
    }
    this.requestUpdate();
  };

  /** The button that asked is gone with the editor; who works by keyboard goes on from the top. */
  #onClose = async (event: Event): Promise<void> => {
    if ((event.target as HTMLDialogElement).returnValue === 'remove') this.#refresh();
    await this.updateComplete;
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector('h1')?.focus();
  };
}
