import { expect, fixture, html } from '@open-wc/testing';

describe('under a strict policy', () => {
  it('BibTeX is read and another style is used, without a violation', async () => {
    const answer = new Promise<{ violations: string[]; texts: string[] }>((resolve) =>
      addEventListener('message', ({ data }) => data?.texts && resolve(data)),
    );
    const page = new URL('./strict-page.html', import.meta.url).href;
    await fixture(html`<iframe title="A page" src=${page}></iframe>`);
    const { violations, texts } = await answer;
    expect(violations).to.deep.equal([]);
    expect(texts).to.deep.equal([
      '[1, 2]',
      'Ek DE. Pressure. Journal of Salt. 2020;13. This study has been retracted. ↩︎',
      'Alm B, Ek DE. On E. coli in Öland. Journal of Salt. 2019;12:1311-5. ↩︎',
      '(Alm and Ek, 2019, pp. 12–14)',
      'Alm, B. and Ek, D. E. (2019). On E. coli in Öland. Journal of Salt 12 p. 1311–1315. ↩︎',
    ]);
  });
});
