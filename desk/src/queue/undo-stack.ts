import type { Change } from './api.js';
import type { Order } from './changes.js';
import type { Report } from './report.js';

/** Something that an editor did and can take back. */
export interface Step {
  /** What was done, as it was announced. */
  readonly label: string;
  /** What was changed: the reports as they were before. */
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
}

/** What has to be changed so that the report is as it was. */
function changeBack(report: Report, { status, assignee }: Change): Change {
  return {
    ...(status === undefined ? {} : { status: report.status }),
    ...(status !== undefined && report.status === 'duplicate' && report.duplicateOf
      ? { duplicateOf: report.duplicateOf }
      : {}),
    ...(assignee === undefined ? {} : { assignee: report.assignee }),
  };
}

/** The changes that take a step back: one for each state that reports were in. */
export function ordersBack({ order }: Step): Order[] {
  const groups = new Map<string, { change: Change; reports: Report[] }>();
  for (const report of order.reports) {
    const change = changeBack(report, order.change);
    const key = JSON.stringify(change);
    const group = groups.get(key);
    if (group) group.reports.push(report);
    else groups.set(key, { change, reports: [report] });
  }
  // Where reports of a passage were in different states, those that are not listed stay as they are.
  const passages = groups.size === 1 ? order.passages : 'none';
  return Array.from(groups.values(), (group) => ({ ...group, passages }));
}
