import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';

globalThis.peers ??= {};
globalThis.peers['@apache-annotator/dom'] = {
  describe: (range, root) => describeTextQuote(range, root),
  async find(selector, root) {
    for await (const range of createTextQuoteSelectorMatcher(selector)(root)) return range;
    return null;
  },
};
