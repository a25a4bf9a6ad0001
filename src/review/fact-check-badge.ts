import { html, isServer, LitElement, nothing, type TemplateResult } from 'lit';
import { LocaleController } from '../i18n/locale-controller.js';
import { base, tokens } from '../ui/tokens.js';
import type { AuditFinding, AuditOptions } from './audit.js';
import { type BadgeView, checksText, ours, policyAddress, statusText } from './badge-view.js';
import {
  authoredDetails,
  authoredLabel,
  authoredPart,
  reviewerOf,
  slots,
  webAddress,
} from './claim.js';
import { fire, ReviewHideEvent, ReviewShowEvent, ReviewStatusChangeEvent } from './events.js';
import { badgeStyles } from './fact-check-badge.styles.js';
import { statusIcon } from './icons.js';
import type { PageReview } from './json-ld.js';
import { lift } from './lift.js';
import { assessReview, type EffectiveStatus, type Review, type Status } from './status.js';
import { tellEditor, tellProblems } from './tell-editor.js';
import type { JsonObject } from './to-json-ld.js';

/**
 * A badge that says who checked an article, what for and when, and stops saying so when that no
 * longer holds. A button with an icon and a label; it opens a dialog that leaves the page usable.
 *
 * Write it so that it is complete without JavaScript: a closed `<details>`. The summary becomes
 * the badge's label, the rest the dialog's text, and nothing on the page moves.
 *
 * ```html
 * <fact-check-badge checks="fact-checked medically-reviewed" last-reviewed="2025-07-02"
 *     review-in="P2Y" reviewed-by="Dr Maria Lind" policy-href="/editorial-policy">
 *   <details>
 *     <summary>Medically reviewed by Dr Maria Lind</summary>
 *     <p slot="reviewer">Reviewed by <a href="/people/maria-lind">Dr Maria Lind</a>,
 *       specialist in cardiology.</p>
 *     <p slot="dates">Last reviewed <time datetime="2025-07-02">2 July 2025</time>.
 *       Next review due <time datetime="2027-07-02">2 July 2027</time>.</p>
 *     <p slot="policy"><a href="/editorial-policy">How we check facts</a></p>
 *     <review-history slot="history">
 *       <ol reversed>
 *         <li><time datetime="2025-07-02">2 July 2025</time> Medically reviewed</li>
 *       </ol>
 *     </review-history>
 *   </details>
 * </fact-check-badge>
 * ```
 * Everything inside is optional: a part that is not written is made from the attributes, in the
 * page's language. Text without a `slot` is shown first in the dialog and then stands for all of
 * it. The reviewer and the date of the last review are not optional: without them the claim is
 * `unsupported`, the markup stays as it is written, and the console says why.
 *
 * The review is `overdue` when the day, month or year of the next review has passed in UTC.
 *
 * @tag fact-check-badge
 * @slot - A `<details>`; its `<summary>` is the label.
 * @slot label - Replaces the label.
 * @slot reviewer - Who checked the article.
 * @slot dates - When, and when it is due again.
 * @slot policy - Where the way of checking is described.
 * @slot history - Earlier reviews and corrections, such as a `<review-history>`.
 * @slot body - Text shown first in the dialog; what is in `<details>` without a slot is put here.
 * @csspart button - The badge itself.
 * @csspart icon - The icon of the status.
 * @csspart status - The words for a status other than current.
 * @csspart label - The label.
 * @csspart dialog - The dialog; a sheet at the bottom of small screens; on paper, text.
 * @csspart title - The dialog's title.
 * @csspart close-button - The button that closes the dialog.
 * @csspart policy-link - The built-in link to the policy.
 * @cssprop --corrigenda-badge-text - Colour of the label.
 * @cssprop --corrigenda-badge-surface - Background of the badge.
 * @cssprop --corrigenda-badge-icon - Colour of the icon.
 * @cssprop --corrigenda-badge-radius - Rounding of the badge's corners.
 * @cssprop --corrigenda-badge-dialog-width - Width of the dialog.
 * @cssstate open - The dialog is open.
 * @cssstate current - The review holds.
 * @cssstate in-review - The article is being reviewed.
 * @cssstate corrected - The article was corrected.
 * @cssstate expression-of-concern - The editors doubt the article.
 * @cssstate retracted - The article is withdrawn.
 * @cssstate overdue - The next review has passed.
 * @cssstate unsupported - The claim has no reviewer or no date; it is not shown as a review.
 * @fires {ReviewShowEvent} review-show - Before the dialog opens; cancelable.
 * @fires {ReviewHideEvent} review-hide - Before the dialog closes; cancelable.
 * @fires {ReviewStatusChangeEvent} review-status-change - The status shown is not the one authored, or has changed.
 * @fires {ReviewMismatchEvent} review-mismatch - The page's structured data say something else.
 */
export class FactCheckBadge extends LitElement {
  static override styles = [tokens, base, badgeStyles];

  static override properties = {
    checks: { reflect: true, useDefault: true },
    status: { reflect: true, useDefault: true },
    lastReviewed: { attribute: 'last-reviewed', reflect: true },
    nextReview: { attribute: 'next-review', reflect: true },
    reviewIn: { attribute: 'review-in', reflect: true },
    reviewedBy: { attribute: 'reviewed-by', reflect: true },
    policyHref: { attribute: 'policy-href', reflect: true },
    jsonLd: { attribute: 'json-ld', reflect: true, useDefault: true },
    open: { type: Boolean, reflect: true },
    label: { reflect: true },
    closeLabel: { attribute: 'close-label', reflect: true },
  };

  /** Milliseconds since 1970 UTC. Tests and servers may set another clock. */
  static now: () => number = Date.now;

  /**
   * Lists every problem of the badges below a node, upgraded or not, and of the structured data
   * there. A promise, because the code for it is loaded only here.
   */
  static async audit(root: ParentNode, options?: AuditOptions): Promise<AuditFinding[]> {
    const { audit } = await import('./audit.js');
    return audit(root, { now: FactCheckBadge.now(), ...options });
  }

  /** What was checked: `fact-checked`, `medically-reviewed`, `expert-reviewed`, separated by spaces. */
  declare checks: string;
  /** What the editors say: `current`, `in-review`, `corrected`, `expression-of-concern`, `retracted`. */
  declare status: Status;
  /** When the article was reviewed last: an ISO 8601 date, month or year. */
  declare lastReviewed: string | null;
  /** When the next review is due: an ISO 8601 date, month or year. Goes before `review-in`. */
  declare nextReview: string | null;
  /** Time from the last review to the next: an ISO 8601 duration such as `P2Y`. */
  declare reviewIn: string | null;
  /** Name of the reviewer. */
  declare reviewedBy: string | null;
  /** Address of the editorial policy: relative, `https:` or `http:`. */
  declare policyHref: string | null;
  /**
   * What to do with the page's structured data: `check` compares, `read` also takes a missing
   * reviewer and date from there, `off` does neither (for cards that are about other pages).
   */
  declare jsonLd: 'check' | 'read' | 'off';
  /** Whether the dialog is open. */
  declare open: boolean;
  /** The label; goes before the authored summary. */
  declare label: string | null;
  /** The name of the close button. */
  declare closeLabel: string | null;

  #locale = new LocaleController(this);
  #internals: ElementInternals | undefined;
  #shown: string | undefined;
  #page: PageReview | undefined;
  #putBack: (() => void) | undefined;
  #dialog: typeof import('./badge-dialog.js') | undefined;
  #hideDialog: (() => void) | undefined;
  #takesFocus = false;

  constructor() {
    super();
    this.checks = 'fact-checked';
    this.status = 'current';
    this.lastReviewed = null;
    this.nextReview = null;
    this.reviewIn = null;
    this.reviewedBy = null;
    this.policyHref = null;
    this.jsonLd = 'check';
    this.open = false;
    this.label = null;
    this.closeLabel = null;
    this.#internals = this.attachInternals?.();
  }

  /** What holds today: the authored status, `overdue`, or `unsupported`. */
  get effectiveStatus(): EffectiveStatus {
    return this.#review().status;
  }

  /**
   * The review as the `MedicalWebPage` that structured data should have (schema.org). A promise,
   * because the code for it is loaded only here.
   */
  async toJsonLd(): Promise<JsonObject> {
    const { describePage } = await import('./describe-page.js');
    return describePage(this, {
      review: this.#review(),
      reviewer: this.#reviewer(),
      policy: this.#policy(),
      language: this.#locale.language,
    });
  }

  /** Opens the dialog, unless a listener of `review-show` prevents it. */
  show(): void {
    if (this.open || !fire(this, new ReviewShowEvent())) return;
    this.open = true;
    this.#takesFocus = true;
  }

  /** Closes the dialog, unless a listener of `review-hide` prevents it. */
  hide(): void {
    if (!this.open || !fire(this, new ReviewHideEvent())) return;
    // Only from inside: a reader who has gone on elsewhere is not called back.
    if (this.shadowRoot?.activeElement || this.contains(document.activeElement))
      this.shadowRoot?.querySelector<HTMLElement>('.button')?.focus({ preventScroll: true });
    this.open = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
    this.#syncDialog();
  }

  protected override willUpdate(): void {
    // Before the texts are there nothing is shown in its place, so nothing is taken out of it.
    if (isServer || !this.#locale.messages || !this.#isReady()) return;
    // What is not shown as a review stays, or gets back to, where the author put it.
    if (this.effectiveStatus === 'unsupported') {
      this.#putBack?.();
      this.#putBack = undefined;
    } else if (authoredDetails(this)) this.#putBack ??= lift(this);
  }

  override render(): TemplateResult {
    const { messages, all, language, messagesLanguage } = this.#locale;
    const review = isServer ? undefined : this.#review();
    if (!messages || !review || !this.#isReady() || review.status === 'unsupported')
      return html`<slot @slotchange=${this.#onReady}></slot>${allSlots()}`;

    const { status } = review;
    const hasDetails = authoredDetails(this) !== null;
    const authored = this.label ?? authoredLabel(this);
    const words = statusText(status, messages);
    const warns = !authored.toLowerCase().includes(words.toLowerCase());
    const view: BadgeView = {
      badge: this,
      review,
      messages,
      language,
      messagesLanguage,
      reviewer: this.#reviewer(),
      policy: this.#policy(),
      hiddenLabel: hasDetails && warns ? authored : '',
      closeLabel: this.closeLabel,
      close: () => this.hide(),
    };
    const checks = checksText(review, messages);
    const icon = statusIcon(status);
    return html`<div
      class="badge ${status} ${hasDetails ? 'lifted' : ''} ${warns ? 'warns' : ''} ${this.open && this.#dialog ? 'open' : ''}"
      data-words=${words}
    >
      <div class="ghost" inert ?hidden=${!hasDetails}>
        <slot @slotchange=${this.#onReady}></slot>
      </div>
      <div class="front">
        <button
          class="button"
          part="button"
          type="button"
          aria-haspopup="dialog"
          aria-expanded=${this.open}
          aria-controls="dialog"
          @click=${this.#onClick}
          @pointerenter=${this.#load}
        >
          <span class="line"
            >${warns ? html`<span class="state" part="status">${icon}${ours(words, view)}</span> ` : icon}<span
              class="label"
              part="label"
              ><slot name="label">${authored || (checks && ours(checks, view))}</slot></span
            ></span
          >
        </button>
      </div>
      <div
        class="dialog"
        id="dialog"
        part="dialog"
        role="dialog"
        aria-labelledby="title"
        popover="manual"
        tabindex="-1"
      >
        ${(all && this.#dialog?.dialogContents({ ...view, messages: all })) ?? allSlots(policyAddress(view))}
      </div>
    </div>`;
  }

  protected override updated(): void {
    this.#syncDialog();
    if (document.readyState === 'loading') return;
    // A badge whose files are not all on the server compares nothing, but stays.
    this.#readPage().catch(() => {});
    if (!this.#awaitsPage()) this.#tell(this.#review());
  }

  #onClick(): void {
    if (this.open) this.hide();
    else this.show();
  }

  #onReady = (): void => this.requestUpdate();

  /** Until the author's markup is all there, and while a reader has it open, it stays as it is. */
  #isReady(): boolean {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.#onReady, { once: true });
      return false;
    }
    const details = authoredDetails(this);
    if (details?.open) {
      details.addEventListener('toggle', this.#onReady, { once: true });
      return false;
    }
    return !this.#awaitsPage();
  }

  #awaitsPage(): boolean {
    return this.jsonLd === 'read' && !this.#page && hasStructuredData();
  }

  #reviewer(): string {
    return this.reviewedBy?.trim() || reviewerOf(this) || this.#page?.reviewers.join(', ') || '';
  }

  #review(): Review {
    return assessReview(
      {
        checks: this.checks,
        status: this.status,
        lastReviewed: this.lastReviewed ?? this.#page?.lastReviewed ?? null,
        nextReview: this.nextReview,
        reviewIn: this.reviewIn,
        reviewer: this.#reviewer(),
      },
      FactCheckBadge.now(),
    );
  }

  #policy(): URL | undefined {
    const authored = authoredPart(this, 'policy')?.querySelector('a')?.getAttribute('href');
    const href = this.policyHref ?? authored;
    if (!href) return undefined;
    const url = webAddress(href);
    if (!url && this.policyHref) tellEditor(this, 'policy-address', this.policyHref);
    return url;
  }

  /** Tells the page what holds now, and its editor what is wrong. */
  #tell({ status, problems }: Review): void {
    this.#setStates(status);
    const previous = this.#shown ?? this.status;
    this.#shown = status;
    if (previous !== status) fire(this, new ReviewStatusChangeEvent(status, previous));
    if (problems.length > 0) void tellProblems(this, problems, status !== 'unsupported');
  }

  #setStates(status: EffectiveStatus): void {
    const states = this.#internals?.states;
    try {
      if (this.#shown) states?.delete(this.#shown);
      states?.add(status);
      states?.[this.open ? 'add' : 'delete']('open');
    } catch {
      // Browsers of 2023 take only states with dashes; they do without.
    }
  }

  /** Loads the dialog. Where it cannot be loaded, the authored details open instead. */
  async #load(): Promise<void> {
    if (this.#dialog) return;
    try {
      [this.#dialog] = await Promise.all([import('./badge-dialog.js'), this.#locale.loadAll()]);
      this.requestUpdate();
    } catch (error) {
      if (!this.open) return;
      tellEditor(this, 'dialog-missing', String(error));
      this.open = false;
      this.#putBack?.();
      this.#putBack = undefined;
      const details = authoredDetails(this);
      if (details) details.open = true;
    }
  }

  #syncDialog(): void {
    if (!this.open) {
      this.#hideDialog?.();
      this.#hideDialog = undefined;
    } else if (this.#dialog) {
      this.#hideDialog ??= this.#dialog.open(this, this.#takesFocus);
      this.#takesFocus = false;
    }
    // Without the author's details it is what stands in print, so it is needed before.
    if (this.open || !authoredDetails(this)) void this.#load();
  }

  async #readPage(): Promise<void> {
    if (this.jsonLd === 'off' || !hasStructuredData()) return;
    const { pageReview, reportDifferences } = await import('./page-data.js');
    const page = pageReview(this);
    if (this.#awaitsPage()) {
      this.#page = page;
      this.requestUpdate();
    } else reportDifferences(this, this.#review(), this.#reviewer(), page);
  }
}

/** The dialog before its code is there: on paper it is seen. */
const allSlots = (address?: unknown): TemplateResult[] =>
  slots.map((name) => html`<slot name=${name}></slot>${name === 'policy' ? address : nothing}`);

const hasStructuredData = (): boolean =>
  document.querySelector('script[type="application/ld+json" i]') !== null;

declare global {
  interface HTMLElementTagNameMap {
    'fact-check-badge': FactCheckBadge;
  }
}
