import { expect } from '@open-wc/testing';
import { define } from '../../src/ui/index.js';

describe('define', () => {
  it('registers an element once and leaves a name that is taken', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    define('define-probe', First);
    define('define-probe', Second);
    expect(customElements.get('define-probe')).to.equal(First);
  });
});
