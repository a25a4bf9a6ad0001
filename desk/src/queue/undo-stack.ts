import type { Order } from './orders.js';

/** Something that an editor did and can take back. */
export interface Step {
  /** What was done, as it was announced. */
  readonly label: string;
  readonly order: Order;
}

const most = 100;

/** What an editor did, the last thing on top. */
export class UndoStack {
  #steps: Step[] = [];

  get top(): Step | undefined {
    return this.#steps.at(-1);
  }

  push(step: Step): void {
    this.#steps = [...this.#steps, step].slice(-most);
  }

  pop(): Step | undefined {
    return this.#steps.pop();
  }

  /** What was not done cannot be taken back. */
  remove(step: Step): void {
    this.#steps = this.#steps.filter((one) => one !== step);
  }

  /** Less was done than it seemed. */
  replace(step: Step, by: Step): void {
    this.#steps = this.#steps.map((one) => (one === step ? by : one));
  }
}
