import { isServer, LitElement, type TemplateResult, unsafeCSS } from 'lit';
import { LocaleController } from '../i18n/locale-controller.js';
import { base, tokens } from '../ui/tokens.js';
import type { AuditFinding, AuditOptions } from './audit.js';
import { badgeTemplate, plainTemplate, silentTemplate } from './badge-template.js';
import type { BadgeView } from './badge-view.js';
import { authoredDetails, authoredLabel } from './claim.js';
import { DialogLoader } from './dialog-loader.js';
import { fire, ReviewHideEvent, ReviewShowEvent, ReviewStatusChangeEvent } from './events.js';
import { badgeStyles } from './fact-check-badge.styles.js';
import { type BadgeFacts, factsOf } from './facts.js';
import type { PageReview } from './json-ld.js';
import { lift } from './lift.js';
import type { EffectiveStatus, Review, Status } from './status.js';
import { tellProblems } from './tell-editor.js';
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
 * `unsupported`. It is not made to readers then: the markup keeps its place but is not seen, and
 * the console says why.
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
 * @csspart dates - The dates in a banner.
 * @csspart dialog - The dialog; a sheet at the bottom of small screens; on paper, text.
 * @csspart title - The dialog's title.
 * @csspart close-button - The button that closes the dialog.
 * @csspart reviewer-link - The built-in link to the reviewer's profile.
 * @csspart credentials - The reviewer's credentials.
 * @csspart sources - The number of references.
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
  /** One sheet, because the browser sets up each for each badge. */
  static override styles = unsafeCSS([tokens, base, badgeStyles].join(''));

  static override properties = {
    variant: { reflect: true, useDefault: true },
    checks: { reflect: true, useDefault: true },
    status: { reflect: true, useDefault: true },
    lastReviewed: { attribute: 'last-reviewed', reflect: true, useDefault: true },
    nextReview: { attribute: 'next-review', reflect: true, useDefault: true },
    reviewIn: { attribute: 'review-in', reflect: true, useDefault: true },
    reviewedBy: { attribute: 'reviewed-by', reflect: true, useDefault: true },
    reviewerCredentials: { attribute: 'reviewer-credentials', reflect: true, useDefault: true },
    reviewerHref: { attribute: 'reviewer-href', reflect: true, useDefault: true },
    policyHref: { attribute: 'policy-href', reflect: true, useDefault: true },
    sources: { reflect: true, useDefault: true },
    calendar: { reflect: true, useDefault: true },
    jsonLd: { attribute: 'json-ld', reflect: true, useDefault: true },
    open: { type: Boolean, reflect: true },
    label: { reflect: true, useDefault: true },
    closeLabel: { attribute: 'close-label', reflect: true, useDefault: true },
  };

  /** Milliseconds since 1970 UTC. Tests and servers may set another clock. */
  static now: () => number = Date.now;

  /**
   * Lists every problem of the badges below a node, upgraded or not, and of the structured data
   * there. A promise, because the code for it is loaded only here.
   */
  static async audit(root: ParentNode, options?: AuditOptions): Promise<readonly AuditFinding[]> {
    const { audit } = await import('./audit-document.js');
    return audit(root, { now: FactCheckBadge.now(), ...options });
  }

  /**
   * How it looks: beside a byline by default; `banner` as wide as the text, for articles that
   * readers must be warned of; `compact` without a frame, for cards. The box of authored details
   * is kept, so give those of a banner the room that it shall have.
   */
  declare variant: 'banner' | 'compact' | null;
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
  /** Training, titles and specialty of the reviewer, as readers see them. */
  declare reviewerCredentials: string | null;
  /** Address of the reviewer's profile: relative, `https:` or `http:`. */
  declare reviewerHref: string | null;
  /** Address of the editorial policy: relative, `https:` or `http:`. */
  declare policyHref: string | null;
  /** Number of sources of the article; counted in the page's reference list if it is not given. */
  declare sources: string | null;
  /** Calendar (Unicode CLDR name, such as `gregory` or `persian`); the language's own by default. */
  declare calendar: string | null;
  /**
   * What to do with the page's structured data: `check` compares, `read` also takes a missing
   * reviewer, date and policy from there, `off` does neither (for cards that are about other pages).
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
  /** What the update that is under way shows, undefined if it leaves the author's markup as it is. */
  #now: BadgeFacts | undefined;
  #putBack: (() => void) | undefined;
  /** What the last update found inside. */
  #children: readonly unknown[] = [];
  #variants: typeof import('./badge-variants.js') | undefined;
  #dialog = new DialogLoader(this, this.#locale, () => this.#unlift());

  constructor() {
    super();
    this.variant = null;
    this.checks = 'fact-checked';
    this.status = 'current';
    this.lastReviewed = null;
    this.nextReview = null;
    this.reviewIn = null;
    this.reviewedBy = null;
    this.reviewerCredentials = null;
    this.reviewerHref = null;
    this.policyHref = null;
    this.sources = null;
    this.calendar = null;
    this.jsonLd = 'check';
    this.open = false;
    this.label = null;
    this.closeLabel = null;
    this.#internals = this.attachInternals?.();
  }

  /** What holds today: the authored status, `overdue`, or `unsupported`. */
  get effectiveStatus(): EffectiveStatus {
    return this.#facts().review.status;
  }

  /**
   * The review as the `MedicalWebPage` that structured data should have (schema.org). A promise,
   * because the code for it is loaded only here.
   */
  async toJsonLd(): Promise<JsonObject> {
    const { describePage } = await import('./describe-page.js');
    return describePage(this, {
      ...this.#facts(),
      language: this.#locale.language,
    });
  }

  /** Opens the dialog, unless a listener of `review-show` prevents it. */
  show(): void {
    if (this.open || !fire(this, new ReviewShowEvent())) return;
    this.open = true;
    this.#dialog.takesFocus = true;
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
    this.#dialog.sync();
  }

  protected override willUpdate(): void {
    // Before the texts are there nothing is shown in its place, so nothing is taken out of it.
    const isReady = !isServer && this.#locale.messages !== undefined && this.#isReady();
    this.#now = isReady ? this.#facts() : undefined;
    if (!this.#now) return;
    // A claim that is not shown gets back to where the author put it.
    if (this.#now.review.status === 'unsupported') this.#unlift();
    else if (authoredDetails(this)) this.#putBack ??= lift(this);
  }

  override render(): TemplateResult {
    const { messages, all, language, messagesLanguage } = this.#locale;
    const facts = this.#now;
    if (!messages || !facts) return plainTemplate();
    if (facts.review.status === 'unsupported') return silentTemplate();
    const view: BadgeView = {
      ...facts,
      badge: this,
      messages,
      language,
      messagesLanguage,
      label: this.label ?? authoredLabel(this),
    };
    return badgeTemplate(view, {
      isOpen: this.open,
      contents: all && this.#dialog.contents({ ...view, messages: all }),
      more: this.#variants?.variant(view),
      onClick: this.#onClick,
      onPoint: this.#dialog.load,
    });
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('slotchange', this.#onSlot);
  }

  protected override updated(): void {
    this.#children = childrenOf(this);
    this.#dialog.sync();
    if (document.readyState === 'loading') return;
    // A badge whose files are not all on the server compares nothing, but stays.
    this.#readPage().catch(() => {});
    if (!this.#awaitsPage()) this.#tell((this.#now ?? this.#facts()).review);
  }

  #onClick = (): void => {
    if (this.open) this.hide();
    else this.show();
  };

  #unlift(): void {
    this.#putBack?.();
    this.#putBack = undefined;
  }

  #onReady = (): void => this.requestUpdate();

  /** Slots that an update has just filled tell of what it has seen. */
  #onSlot = (): void => {
    const now = childrenOf(this);
    const isKnown = this.#children.every((each, at) => each === now[at]);
    if (!isKnown || now.length > this.#children.length) this.requestUpdate();
  };

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
    return !this.#awaitsPage() && !this.#awaitsVariant();
  }

  /** The look of a variant comes before the badge is first shown, so that nothing moves. */
  #awaitsVariant(): boolean {
    if (!this.variant || this.#variants) return false;
    import('./badge-variants.js').then(
      (module) => {
        this.#variants = module;
        this.requestUpdate();
      },
      // A badge whose files are not all on the server has the usual look.
      () => {
        this.variant = null;
      },
    );
    return true;
  }

  #awaitsPage(): boolean {
    return this.jsonLd === 'read' && !this.#page && hasStructuredData();
  }

  #facts(): BadgeFacts {
    return factsOf(this, this.#page, FactCheckBadge.now());
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

  async #readPage(): Promise<void> {
    if (this.jsonLd === 'off' || !hasStructuredData()) return;
    const { pageReview, reportDifferences } = await import('./page-data.js');
    const page = pageReview(this);
    if (this.#awaitsPage()) {
      this.#page = page;
      this.requestUpdate();
    } else reportDifferences(this, this.#now ?? this.#facts(), page);
  }
}

/** What stands in a badge, and in which slots. */
const childrenOf = (badge: Element): unknown[] =>
  [...badge.childNodes].flatMap((node) => [node, (node as Partial<Element>).slot]);

const hasStructuredData = (): boolean =>
  document.querySelector('script[type="application/ld+json" i]') !== null;

declare global {
  interface HTMLElementTagNameMap {
    'fact-check-badge': FactCheckBadge;
  }
}
