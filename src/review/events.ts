import type { EffectiveStatus } from './status.js';

export const bubbling: EventInit = { bubbles: true, composed: true };

/**
 * Fires an event. Not by `this.dispatchEvent(new …)`, whose first argument the manifest's analyzer
 * takes for the event's name.
 */
export const fire = (target: EventTarget, event: Event): boolean => target.dispatchEvent(event);

/** The badge's dialog is about to open; `preventDefault()` keeps it closed. */
export class ReviewShowEvent extends Event {
  constructor() {
    super('review-show', { ...bubbling, cancelable: true });
  }
}

/** The badge's dialog is about to close; `preventDefault()` keeps it open. */
export class ReviewHideEvent extends Event {
  constructor() {
    super('review-hide', { ...bubbling, cancelable: true });
  }
}

/** What the badge shows is not what was authored, or has changed. */
export class ReviewStatusChangeEvent extends Event {
  /**
   * @param status what holds now
   * @param previous what was shown before, or authored
   */
  constructor(
    readonly status: EffectiveStatus,
    readonly previous: string,
  ) {
    super('review-status-change', bubbling);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'review-show': ReviewShowEvent;
    'review-hide': ReviewHideEvent;
    'review-status-change': ReviewStatusChangeEvent;
  }
}
