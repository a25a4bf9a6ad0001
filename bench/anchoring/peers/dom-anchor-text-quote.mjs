import { fromRange as positionFromRange } from 'dom-anchor-text-position';
import { fromRange, toRange } from 'dom-anchor-text-quote';

globalThis.peers ??= {};
globalThis.peers['dom-anchor-text-quote'] = {
  describe: (range, root) => ({
    quote: fromRange(root, range),
    hint: positionFromRange(root, range).start,
  }),
  find: ({ quote, hint }, root) => toRange(root, quote, { hint }),
};
