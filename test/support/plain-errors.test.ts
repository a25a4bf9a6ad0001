import { expect } from '@open-wc/testing';

describe('an assertion that fails on nodes', () => {
  it('has nothing in its error that could hang the run', () => {
    let failure: unknown;
    try {
      expect(document.body).to.equal(document.head);
    } catch (error) {
      failure = error;
    }
    expect(failure).to.include({ actual: '<body>', expected: '<head>' });
    expect(() => structuredClone({ ...(failure as object) })).not.to.throw();
  });
});
