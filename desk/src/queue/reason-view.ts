import { html, nothing } from 'lit';
import type { Messages } from './messages.js';

/** Why the desk did something by itself; in the words of the log if it is a reason of a newer one. */
export function reasonView(reason: string, { reasons }: Messages): unknown {
  if (isOneOf(reasons, reason)) return html`<p class="reason muted">${reasons[reason]}</p>`;
  // What a duplicate repeats is no reason.
  if (!reason || reason.startsWith('urn:')) return nothing;
  return html`<p class="reason muted" lang="en" dir="ltr">${reason.replaceAll('-', ' ')}</p>`;
}

const isOneOf = <Texts extends object>(texts: Texts, name: PropertyKey): name is keyof Texts =>
  Object.hasOwn(texts, name);
