import { expect } from '@open-wc/testing';
import { format, formatCount } from '../../src/i18n/index.js';

describe('format', () => {
  it('puts values into a text', () => {
    expect(format('Reference {number}', { number: 3 })).to.equal('Reference 3');
  });

  it('takes values as they are, patterns of replace() included', () => {
    expect(format('Press “{button}”', { button: '$& $1' })).to.equal('Press “$& $1”');
  });

  it('keeps a placeholder that has no value', () => {
    expect(format('{a} and {b}', { a: 1 })).to.equal('1 and {b}');
  });
});

describe('formatCount', () => {
  const message = { one: '{count} reader', few: '{count} few', other: '{count} readers' };

  it('takes the form that the language asks for', () => {
    expect(formatCount(message, 1, 'en')).to.equal('1 reader');
    expect(formatCount(message, 2, 'en')).to.equal('2 readers');
    expect(formatCount(message, 3, 'pl')).to.equal('3 few');
  });

  it('writes numbers in the numerals of the language', () => {
    expect(formatCount(message, 5, 'fa')).to.equal('۵ readers');
  });
});
