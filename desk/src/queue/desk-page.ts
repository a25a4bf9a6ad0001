import { format } from 'corrigenda';
import { html, LitElement, nothing } from 'lit';
import { readMe, signOut } from './api.js';
import type { DeskContext, DeskView, Me } from './desk-context.js';
import { asDeskError, DeskError } from './desk-error.js';
import { styles } from './desk-page.styles.js';
import { forgetDrafts } from './drafts.js';
import { loadMessages } from './languages.js';
import { LiveUpdates } from './live-updates.js';
import type { Messages } from './messages.js';
import { followLink } from './navigation.js';
import { explainProblem } from './problems.js';
import { problemView } from './state-view.js';
import { createView, readView, type View, viewAddress, viewsFor } from './views.js';

/**
 * The editors' page: the navigation between the views, who is signed in, and the view that the
 * address asks for.
 *
 * @tag desk-page
 */
export class DeskPage extends LitElement {
  static override styles = styles;

  readonly #live = new LiveUpdates();
  #messages: Messages | undefined;
  #me: Me | undefined;
  #view: View = 'queue';
  #element: DeskView | undefined;
  /** Why nothing can be shown. */
  #problem: DeskError | undefined;
  /** Why the session goes on although it was to end. */
  #stillSignedIn: DeskError | undefined;
  /** Where in the queue the editor was. */
  #queueAddress = '';
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    addEventListener('popstate', () => void this.#route(), { signal });
    this.#live.listen('online', () => this.#onDeskOnline(), signal);
    this.#live.listen('failure', () => void this.#checkSession(), signal);
    addEventListener('pageshow', this.#onShow, { signal });
    addEventListener('online', () => this.#onOnline(), { signal });
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listeners.abort();
    this.#live.stop();
  }

  override render(): unknown {
    const messages = this.#messages;
    if (!messages) return nothing;
    return html`
      <header class="bar">
        <div class="inner">
          <p class="brand">Corrigenda</p>
          <nav aria-label=${messages.navigation} @click=${this.#onClick}>
            ${viewsFor(this.#me).map(
              (view) => html`
                <a
                  href=${this.#addressOf(view)}
                  aria-current=${view === this.#view ? 'page' : nothing}
                  >${messages.views[view]}</a
                >
              `,
            )}
          </nav>
          ${
            this.#me
              ? html`
                  <bdi class="me">${this.#me.name}</bdi>
                  <button class="sign-out" @click=${this.#signOut}>${messages.signOut}</button>
                `
              : nothing
          }
        </div>
      </header>
      ${
        this.#stillSignedIn
          ? html`<p class="unsaved" role="alert">
              ${format(messages.stillSignedIn, {
                reason: explainProblem(this.#stillSignedIn, messages),
              })}
            </p>`
          : nothing
      }
      ${
        this.#problem
          ? html`<main>${problemView(this.#problem, messages, this.#start)}</main>`
          : (this.#element ?? nothing)
      }
    `;
  }

  /** Finds out who is signed in; then shows the view. */
  #start = async (): Promise<void> => {
    const language = document.documentElement.lang || 'en';
    this.#problem = undefined;
    this.#element = undefined;
    try {
      const [messages, me] = await Promise.all([
        loadMessages(language).then((loaded) => {
          this.#messages = loaded;
          return loaded;
        }),
        readMe(),
      ]);
      this.#messages = messages;
      this.#me = me;
      this.#live.start();
      await this.#route();
    } catch (error) {
      this.#problem = asDeskError(error);
      // Finds out when the desk is there again.
      if (this.#problem.kind === 'offline') this.#live.start();
    }
    this.requestUpdate();
  };

  /** Shows the view that the address asks for. A change within a view is the view's. */
  async #route(): Promise<void> {
    if (!this.#messages || !this.#me) return;
    const view = readView(location.search, this.#me);
    if (this.#element && view === this.#view) return;
    this.#view = view;
    try {
      const element = await createView(view);
      if (this.#view !== view) return;
      const context: DeskContext = {
        messages: this.#messages,
        language: document.documentElement.lang || 'en',
        me: this.#me,
        live: this.#live,
      };
      element.desk = context;
      this.#element = element;
      this.#problem = undefined;
      if (view !== 'queue') {
        document.title = `${this.#messages.views[view]} · ${this.#messages.title}`;
      }
    } catch (error) {
      this.#problem = asDeskError(error);
    }
    this.requestUpdate();
  }

  #addressOf(view: View): string {
    return view === 'queue' && this.#view !== 'queue'
      ? this.#queueAddress || viewAddress(view)
      : viewAddress(view);
  }

  #onClick = (event: MouseEvent): void => {
    if (this.#view === 'queue') this.#queueAddress = location.href;
    followLink(event);
  };

  /** The network is back; the desk may be. */
  #onOnline(): void {
    if (this.#me) this.#live.start();
    this.#onDeskOnline();
  }

  #onDeskOnline(): void {
    if (this.#problem?.kind === 'offline') void this.#start();
  }

  /** Back from the browser's memory: the page shows what was, perhaps to somebody else. */
  #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || !this.#me) return;
    this.#live.resume();
    void this.#checkSession();
  };

  /** The stream of events does not say why it ended; perhaps the session has. */
  async #checkSession(): Promise<void> {
    const before = this.#me;
    if (!before) return;
    try {
      const now = await readMe();
      // Somebody else has signed in, in another tab, or the editor may see other sites now.
      if (this.#me === before && rightsOf(now) !== rightsOf(before)) void this.#start();
    } catch (error) {
      if (asDeskError(error).kind === 'signed-out') this.#showSignedOut();
    }
  }

  #showSignedOut(): void {
    this.#live.stop();
    this.#me = undefined;
    // Others may use this computer.
    this.#element = undefined;
    this.#problem = new DeskError('signed-out', 'signed out');
    this.requestUpdate();
  }

  #signOut = async (): Promise<void> => {
    this.#stillSignedIn = undefined;
    try {
      // A change that comes after would be refused, and nobody would be there to see it.
      await this.#element?.settled?.();
      await signOut();
      forgetDrafts();
      this.#showSignedOut();
      await this.updateComplete;
      // The button is gone with the session; who works by keyboard goes on from here.
      this.renderRoot.querySelector<HTMLElement>('.problem button')?.focus();
    } catch (error) {
      this.#stillSignedIn = asDeskError(error);
      this.requestUpdate();
    }
  };
}

const rightsOf = ({ name, role, sites }: Me): string => JSON.stringify([name, role, sites]);
