import { expect } from '@open-wc/testing';
import { mailAddress } from '../../src/typo/mail.js';
import { buildReport } from '../../src/typo/report.js';

const endpoint = new URL('mailto:desk@example.org?cc=a@example.org');

function bodyOf(passage: string, comment: string): string {
  const report = buildReport({
    id: 'urn:uuid:1',
    created: new Date(0),
    draft: { kind: 'typo', suggestion: '', comment },
    exact: 'x',
    selectors: [],
    source: 'https://example.org/a',
    page: { location: 'https://example.org/a', title: 'A', language: 'ar' },
    elapsed: 1,
  });
  const address = mailAddress(endpoint, report, 'Subject', passage);
  expect(address.length).to.be.at.most(1900);
  return new URL(address).searchParams.get('body') ?? '';
}

describe('the mail', () => {
  it('says what is wrong, where, and what the reader wrote', () => {
    expect(bodyOf('a [x] b', 'Wrong & late')).to.equal(
      'typo\r\n\r\nhttps://example.org/a\r\n\r\na [x] b\r\n\r\nWrong & late',
    );
  });

  it('keeps what the reader wrote where a long passage leaves no room, and shows the cut', () => {
    const comment = 'هذه الكلمة مكتوبة خطأ';
    const body = bodyOf('قلب '.repeat(200), comment);
    expect(body).to.include(comment);
    expect(body).to.match(/قلب.*…$/s);
  });

  it('is cut between characters', () => {
    for (const start of ['', 'a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef']) {
      const body = bodyOf('', `${start}${'💊'.repeat(400)}`);
      expect(body).to.match(/💊…$/u);
      expect(body).not.to.match(/\p{Surrogate}/u);
    }
  });

  it('has no half characters', () => {
    expect(bodyOf('', 'a\ud83d b')).to.include('a\ufffd b');
  });
});
