import type { LiveUpdates } from './live-updates.js';
import type { Messages } from './messages.js';

/** The editor who is signed in, as the desk knows them. */
export interface Me {
  readonly name: string;
  readonly role: 'admin' | 'editor';
  /** Origins of the sites that this editor may see; empty for all. */
  readonly sites: readonly string[];
  /** Names of all editors, this one's too. */
  readonly editors: readonly string[];
}

/** What every view of the desk's page is given. */
export interface DeskContext {
  readonly messages: Messages;
  /** BCP 47 tag of the editor's language. */
  readonly language: string;
  readonly me: Me;
  /** What happens on the desk meanwhile. */
  readonly live: LiveUpdates;
}

/** A view: an element that is given the context before it is shown. */
export interface DeskView extends HTMLElement {
  desk: DeskContext | undefined;
  /** Resolves when nothing that the editor did is on its way any more. */
  settled?(): Promise<void>;
}
