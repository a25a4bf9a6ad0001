/** The package as npm users get it: every entry point, types included, and nothing runs on import. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = (...words: string[]) =>
  spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });

describe('the package', () => {
  let folder: string;
  let archive: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'corrigenda-pack-'));
    const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(packed.status, 0, packed.stderr);
    const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
    archive = join(folder, name ?? '');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('brings the licences of all that is bundled', async () => {
    for (const [file, ...packages] of [
      ['dist/licences.txt', 'lit', 'lit-html', 'mark.js'],
      ['desk/dist/queue/licences.txt', 'lit', 'chart.js', '@kurkle/color'],
    ] as const) {
      const licences = await readFile(join(root, file), 'utf8');
      for (const name of packages)
        assert.match(licences, new RegExp(`^${name} \\d.*(BSD|MIT)`, 'm'));
      assert.match(licences, /Redistribution and use in source and binary forms/);
    }
  });

  it('passes publint', async () => {
    const { publint } = await import('publint');
    const { messages } = await publint({ pkgDir: root, strict: true });
    assert.deepEqual(messages, []);
  });

  it('passes "are the types wrong"', () => {
    const { status, stdout, stderr } = node(
      'node_modules/@arethetypeswrong/cli/dist/index.js',
      archive,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'custom-elements.json',
    );
    assert.equal(status, 0, stdout + stderr);
  });

  it('holds the builds, the types, the manifest and no tests', () => {
    const { stdout } = spawnSync('tar', ['-tzf', archive], { encoding: 'utf8' });
    const files = stdout.split('\n');
    for (const file of [
      'dist/corrigenda.js',
      'dist/corrigenda.classic.js',
      'dist/esm/index.js',
      'dist/esm/index.d.ts',
      'dist/esm/index.js.map',
      'dist/esm/text/index.js',
      'dist/esm/i18n/locales/sv.js',
      'dist/esm/citations/static/index.d.ts',
      'dist/chunks/citeproc.licences.txt',
      'dist/chunks/bibtex-parser.licences.txt',
      'custom-elements.json',
      'README.md',
      'LICENSE',
    ]) {
      assert.ok(files.includes(`package/${file}`), `${file} is missing`);
    }
    assert.deepEqual(
      files.filter((file) => /^package\/(test|desk|demo|bench|scripts)\//.test(file)),
      [],
    );
  });

  it('imports in Node, where there is no document, and registers nothing', () => {
    const { status, stdout, stderr } = node(
      '--input-type=module',
      '--eval',
      `import * as all from 'corrigenda';
       import 'corrigenda/text';
       import { formatReference, loadStyle, parseBibTeX, renderCitations } from 'corrigenda/citations';
       import { effectiveStatus, PageReader } from 'corrigenda/review';
       import sv from 'corrigenda/locales/sv';
       if (globalThis.customElements?.get('fact-check-badge')) throw new Error('registered');
       const { items } = await parseBibTeX('@book{a, title={Salt}, year=2001}');
       const { citations } = renderCitations(items, [['a'], ['b']], { messages: sv });
       if (!citations[0].includes('[1]') || !citations[1].includes('[?]')) throw new Error(citations);
       if (formatReference(items[0]).length === 0) throw new Error('no reference');
       await loadStyle('no style').then(() => { throw new Error('a style'); }, () => {});
       console.log(typeof all.FactCheckBadge, typeof all.TypoReporter, sv.close);
       console.log(typeof effectiveStatus, typeof PageReader);`,
    );
    assert.equal(status, 0, stderr);
    assert.equal(stdout.trim(), 'function function Stäng\nfunction function');
  });

  it('describes every element, attribute, event, slot and part in the manifest', async () => {
    const manifest = JSON.parse(await readFile(join(root, 'custom-elements.json'), 'utf8'));
    type Described = { name?: string; description?: string; fieldName?: string };
    type Declaration = Described & { tagName?: string } & Record<string, Described[] | undefined>;
    const elements: Declaration[] = manifest.modules
      .flatMap((module: { declarations?: Declaration[] }) => module.declarations ?? [])
      .filter((declaration: Declaration) => declaration.tagName);
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [
      'citation-popovers',
      'cite-ref',
      'fact-check-badge',
      'reference-list',
      'report-highlights',
      'review-date',
      'review-history',
      'typo-reporter',
    ]);
    for (const element of elements) {
      assert.ok(element.description, `${element.tagName} has no description`);
      for (const kind of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties']) {
        for (const item of element[kind] ?? []) {
          assert.ok(
            item.description,
            `${element.tagName}: ${kind} ${item.name} has no description`,
          );
        }
      }
    }
  });
});
