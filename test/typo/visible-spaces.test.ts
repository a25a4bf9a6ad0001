import { expect } from '@open-wc/testing';
import { visibleSpaces } from '../../src/typo/visible-spaces.js';

describe('white space in a change', () => {
  it('is seen where there is nothing else', () => {
    expect(visibleSpaces('  ')).to.equal('␣␣');
    expect(visibleSpaces('\u00a0')).to.equal('⍽');
    expect(visibleSpaces('\n\t')).to.equal('↵\n→');
    expect(visibleSpaces('\u200d')).to.equal('¦');
    expect(visibleSpaces('\u3000')).to.equal('␣');
  });

  it('stays as it is between words, but for what never can be seen', () => {
    expect(visibleSpaces('two words')).to.equal('two words');
    expect(visibleSpaces('10\u00a0mg')).to.equal('10⍽mg');
    expect(visibleSpaces('co\u00adoperate\u200b')).to.equal('co¦operate¦');
  });

  it('does not part emoji and words that are joined', () => {
    expect(visibleSpaces('👩‍👩‍👧')).to.equal('👩‍👩‍👧');
    expect(visibleSpaces('می‌خواهم')).to.equal('می‌خواهم');
  });
});
