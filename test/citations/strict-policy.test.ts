import { expect, fixture, html } from '@open-wc/testing';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

describe('under a strict policy', () => {
  it('BibTeX is read and another style is used, without a violation', async () => {
    const styles = new URL('./styles/', import.meta.url).pathname;
    const script = new URL('./strict-page.ts', import.meta.url).pathname;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page"></iframe>`);
    const answer = new Promise<{ violations: string[]; texts: string[] }>((resolve) =>
      addEventListener('message', ({ data }) => data?.texts && resolve(data)),
    );
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
      <article><cite-ref keys="ek2020 alm2019"></cite-ref>
        <reference-list src="${styles}salt.bib"></reference-list></article>
      <article id="b"><cite-ref keys="alm2019" locator="12-14"></cite-ref>
        <reference-list for="#b" uncited="hide" src="${styles}salt.bib"
          citation-style="${styles}author-date.csl"></reference-list></article>
      <script type="module" src="${script}"></script>`;
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
