import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DeskEditors } from '../../desk/src/queue/editors/desk-editors.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { onNarrowPages } from './narrow.js';
import { deskContext, problem, StubDesk, StubSource } from './support.js';

if (!customElements.get('desk-editors')) customElements.define('desk-editors', DeskEditors);

const hour = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * hour).toISOString();

const editor = (name: string, more: object = {}) => ({
  name,
  ...{ role: 'editor', sites: [] as string[], sessions: 0, links: 0, used: null, ...more },
});

const entry = (action: string, detail: string, by = 'Anna') => ({
  at: ago(30),
  editor: by,
  action,
  report: null,
  detail,
});

const link = 'https://desk.example/sign-in?token=abc';

describe('<desk-editors>', () => {
  let desk: StubDesk;
  let view: DeskEditors;
  let editors = [editor('Anna')];
  let log = [entry('invite', 'Anna admin', 'desk')];
  const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');

  beforeEach(() => {
    desk = new StubDesk();
    document.documentElement.lang = 'en';
    editors = [
      editor('Anna', { role: 'admin', sessions: 1, used: ago(0) }),
      editor('Ben', { sites: ['https://journal.example'], links: 1 }),
      editor('Çelik', { sessions: 1, used: ago(50) }),
      editor('Dora'),
    ];
    log = [entry('invite', 'Anna admin', 'desk')];
    desk.answer = ({ pathname, searchParams }, method) => {
      const route = `${method} ${pathname.replace(/^.*\/(?=editors|invitations|activity)/, '')}`;
      const { name = '' } = (desk.requests.at(-1)?.body ?? {}) as { name?: string };
      if (route === 'GET editors') return Response.json({ editors });
      if (route === 'POST invitations') {
        editors = [...editors.filter((one) => one.name !== name), editor(name, { links: 1 })];
        return Response.json({ link, expires: '2026-11-24T10:00:00Z', before: null });
      }
      if (route === 'POST editors/revoke') {
        editors = editors.filter((one) => one.name !== name);
        return Response.json({ name });
      }
      if (route !== 'GET activity') return undefined;
      const start = Number(searchParams.get('before') ?? 0);
      const next = start + 50 < log.length ? String(start + 50) : null;
      return Response.json({ activity: log.slice(start, start + 50), next });
    };
  });
  afterEach(() => {
    desk.restore();
    document.documentElement.dir = '';
    document.documentElement.style.cssText = '';
    if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
    else Reflect.deleteProperty(navigator, 'clipboard');
  });

  /** Each element of a selector in the view, or in an element of it. */
  const all = (selector: string, inside = ''): HTMLElement[] => {
    const root = inside ? view.renderRoot.querySelector(inside)?.shadowRoot : view.renderRoot;
    return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  };
  const one = (selector: string, inside = ''): HTMLElement => {
    const [element] = all(selector, inside);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  const said = (element: HTMLElement): string =>
    element.textContent
      .replace(/[\u2068\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const texts = (selector: string, inside = ''): string[] => all(selector, inside).map(said);
  const rows = (): string[] => texts('tbody tr');
  const rowOf = (name: string): HTMLElement =>
    all('tbody tr').find((row) => said(row).startsWith(name)) ?? expect.fail(`no ${name}`);
  const posts = (): unknown[] =>
    desk.requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
  const field = (name: string) => one(`[name=${name}]`, 'invite-editor') as HTMLInputElement;
  const focused = (): Element | null => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const open = async (): Promise<void> => {
    const context = await deskContext();
    context.live.start();
    view = await fixture<DeskEditors>(html`<desk-editors .desk=${context}></desk-editors>`);
    await waitUntil(() => all('tbody tr, [role=alert]').length > 0, 'loaded');
    await waitUntil(() => all('[role=alert]').length > 0 || all('li', 'activity-log').length > 0);
  };
  const choose = (role: string): void => {
    field('role').value = role;
    field('role').dispatchEvent(new Event('change'));
  };
  const fill = async (name: string): Promise<void> => {
    field('name').focus();
    await sendKeys({ type: name });
  };

  it('says who has access, to what, and when they were here', async () => {
    await open();
    expect(rows()).to.deep.equal([
      'Anna (you) Administrator All sites now New link',
      'Ben Editor journal.example Link not used yet New link Remove',
      'Çelik Editor All sites 2 days ago New link Remove',
      'Dora Editor All sites Signed out New link Remove',
    ]);
    await expect(view).to.be.accessible();
  });

  it('makes a link, shows it once, and copies it', async () => {
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    await open();
    await fill('Eve');
    field('sites').value = 'https://journal.example\n https://two.example/ ';
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all('.link', 'invite-editor').length > 0);
    expect(posts()).to.deep.equal([
      {
        name: 'Eve',
        role: 'editor',
        sites: ['https://journal.example', 'https://two.example/'],
      },
    ]);
    expect(texts('.link', 'invite-editor')[0]).to.match(
      /^Sign-in link for Eve It works once, until .*2026.* not shown again\./,
    );
    const shown = one('.link input', 'invite-editor') as HTMLInputElement;
    await waitUntil(() => focused() === shown);
    expect(shown.value).to.equal(link);
    expect(shown.selectionEnd).to.equal(link.length);
    await waitUntil(() => rows().some((row) => row.startsWith('Eve')));
    await expect(view).to.be.accessible();
    await click(one('.copy .primary', 'invite-editor'));
    await waitUntil(() => texts('[role=status]', 'invite-editor')[0] === 'Copied.');
    expect(copied).to.deep.equal([link]);
    await click(one('.copy button:last-child', 'invite-editor'));
    await waitUntil(() => focused() === field('name'));
    expect(view.renderRoot.querySelector('invite-editor')?.shadowRoot?.innerHTML).not.to.include(
      link,
    );
    expect([field('name').value, field('sites').value]).to.deep.equal(['', '']);
  });

  it('selects the link where nothing can be copied', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    await open();
    await fill('Eve');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all('.link', 'invite-editor').length > 0);
    await click(one('.copy .primary', 'invite-editor'));
    const shown = one('.link input', 'invite-editor') as HTMLInputElement;
    await waitUntil(() => focused() === shown);
    expect(shown.value.slice(shown.selectionStart ?? 0, shown.selectionEnd ?? 0)).to.equal(link);
    expect(texts('[role=status]', 'invite-editor')).to.deep.equal(['']);
  });

  it('changes somebody by a new link, an administrator for all sites', async () => {
    editors = [editor('Ben', { sites: ['https://journal.example', 'http://localhost:8080'] })];
    await open();
    await click(rowOf('Ben').querySelector('button') as HTMLElement);
    await waitUntil(() => focused() === field('name'));
    expect(['name', 'role', 'sites'].map((name) => field(name).value)).to.deep.equal([
      'Ben',
      'editor',
      'https://journal.example\nhttp://localhost:8080',
    ]);
    choose('admin');
    await waitUntil(() => all('.sites', 'invite-editor')[0]?.hidden);
    await click(one('button.make', 'invite-editor'));
    await waitUntil(() => posts().length === 1);
    expect(posts()).to.deep.equal([{ name: 'Ben', role: 'admin', sites: [] }]);
  });

  it('sends no address that is none, and keeps what is refused', async () => {
    await open();
    await fill('Eve');
    for (const wrong of [
      'journal.example',
      'https://',
      'https://a.example/path',
      'ftp://a.example',
    ]) {
      field('sites').value = wrong;
      field('sites').dispatchEvent(new InputEvent('input'));
      await click(one('button.make', 'invite-editor'));
      await waitUntil(() => field('sites').matches(':invalid'), wrong);
    }
    expect(field('sites').validationMessage).to.include('https://example.org');
    expect(posts()).to.deep.equal([]);
    field('sites').value = 'https://a.example';
    field('sites').dispatchEvent(new InputEvent('input'));
    const { answer } = desk;
    desk.answer = () => problem(422, 'The name "Eve" is not free.');
    await click(one('button.make', 'invite-editor'));
    await waitUntil(() => texts('[role=alert]', 'invite-editor')[0]?.includes('is not free'));
    expect([field('name').value, field('sites').value]).to.deep.equal(['Eve', 'https://a.example']);
    await expect(view).to.be.accessible();
    desk.answer = answer;
    await click(one('button.make', 'invite-editor'));
    await waitUntil(() => all('.link', 'invite-editor').length > 0);
    expect(all('[role=alert]', 'invite-editor')).to.have.length(0);
  });

  it('removes somebody after a question', async () => {
    await open();
    const remove = rowOf('Çelik').querySelector('.remove') as HTMLElement;
    await click(remove);
    await waitUntil(() => all('dialog[open]').length > 0);
    expect(texts('dialog h2')).to.deep.equal(['Remove Çelik?']);
    expect(said(focused() as HTMLElement)).to.equal('Cancel');
    await expect(view).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => all('dialog[open]').length === 0);
    await waitUntil(() => focused() === remove);
    expect(posts()).to.deep.equal([]);
    await click(remove);
    await waitUntil(() => all('dialog[open]').length > 0);
    const { answer } = desk;
    desk.answer = () => problem(503, 'The desk cannot reach its store.');
    await click(one('dialog .danger'));
    await waitUntil(() => texts('dialog [role=alert]')[0]?.includes('cannot reach its store'));
    desk.answer = answer;
    await click(one('dialog .danger'));
    await waitUntil(() => all('dialog[open]').length === 0);
    expect(posts().at(-1)).to.deep.equal({ name: 'Çelik' });
    await waitUntil(() => focused() === one('h1'));
    expect(rows().map((row) => row.split(' ')[0])).to.deep.equal(['Anna', 'Ben', 'Dora']);
    expect(texts('main > [role=status]')).to.deep.equal(['Çelik was removed.']);
  });

  it('tells who did what, in the language of the page, and goes on where more begins', async () => {
    document.documentElement.lang = 'sv';
    log = [
      entry('status', 'held: too-quick', 'desk'),
      entry('status', 'fixed'),
      entry('invite', 'Ben Nevis editor https://journal.example'),
      entry('invite', 'Anna admin', 'command line'),
      entry('note', '<b>Asked</b> her.'),
      entry('assignee', ''),
      entry('erase', '12'),
      entry('unheard-of', 'constructor'),
      ...Array.from({ length: 50 }, (_, index) => entry('ban', `pill ${index}`)),
    ];
    await open();
    expect(texts('li', 'activity-log').slice(0, 8)).to.deep.equal([
      'desk Status: Vilande Den skickades fortare än en människa kan. i går',
      'Anna Status: Åtgärdad i går',
      'Anna Inbjuden: Ben Nevis Redaktör · https://journal.example i går',
      'command line Inbjuden: Anna Administratör · Alla webbplatser i går',
      'Anna Anteckning: <b>Asked</b> her. i går',
      'Anna Ansvarig: Ingen i går',
      'Anna Raderade anmälningar: 12 i går',
      'Anna unheard-of: constructor i går',
    ]);
    expect(all('li', 'activity-log')).to.have.length(50);
    await click(one('.more', 'activity-log'));
    await waitUntil(() => all('li', 'activity-log').length === 58);
    await waitUntil(() => focused() === all('li', 'activity-log')[50]);
    expect(all('.more', 'activity-log')).to.have.length(0);
    await expect(view).to.be.accessible();
  });

  describe('when another administrator is at work', () => {
    const hear = (): void => StubSource.all.at(-1)?.say('editors', '{}');

    it('shows it at once, and leaves focus, form and what is unfolded alone', async () => {
      log = Array.from({ length: 60 }, (_, index) => entry('ban', `pill ${index}`));
      await open();
      await click(one('.more', 'activity-log'));
      await waitUntil(() => all('li', 'activity-log').length === 60);
      await fill('Eve');
      field('sites').value = 'https://journal.example';
      const [first] = all('li', 'activity-log');
      editors = [editor('Abel', { links: 1 }), ...editors].map((one) =>
        one.name === 'Ben' ? { ...one, role: 'admin', sites: [] } : one,
      );
      log = [entry('invite', 'Ben admin', 'Zoe'), entry('invite', 'Abel editor', 'Zoe'), ...log];
      hear();
      await waitUntil(() => rows().length === 5 && all('li', 'activity-log').length === 62);
      expect(rows()[0]).to.match(/^Abel Editor/);
      expect(said(rowOf('Ben'))).to.match(/^Ben Administrator All sites/);
      expect(texts('li', 'activity-log')[1]).to.match(/^Zoe Invited: Abel/);
      expect(all('li', 'activity-log')[2]).to.equal(first);
      expect(focused()).to.equal(field('name'));
      expect([field('name').value, field('sites').value]).to.deep.equal([
        'Eve',
        'https://journal.example',
      ]);
    });

    it('keeps the focus with its editor, and at the top when that one is gone', async () => {
      await open();
      const remove = rowOf('Çelik').querySelector('.remove') as HTMLElement;
      remove.focus();
      editors = editors.filter(({ name }) => name !== 'Ben');
      hear();
      await waitUntil(() => rows().length === 3);
      expect(focused()).to.equal(remove);
      expect(rowOf('Çelik').contains(remove)).to.equal(true);
      editors = editors.filter(({ name }) => name !== 'Çelik');
      hear();
      await waitUntil(() => rows().length === 2);
      await waitUntil(() => focused() === one('h1'));
    });

    it('looks again when the window is come back to', async () => {
      await open();
      editors = editors.filter(({ name }) => name !== 'Ben');
      window.dispatchEvent(new Event('focus'));
      await waitUntil(() => rows().length === 3);
    });

    it('shows nothing more to who is no administrator any more', async () => {
      await open();
      desk.answer = () => problem(403, 'This is for administrators.');
      hear();
      await waitUntil(() => texts('[role=alert]')[0]?.includes('This is for administrators.'));
      expect(all('table, invite-editor, activity-log')).to.have.length(0);
    });
  });

  it('says why it cannot be shown, and tries again on request', async () => {
    const { answer } = desk;
    desk.answer = () => problem(403, 'This is for administrators.');
    await open();
    expect(texts('[role=alert]')[0]).to.include('This is for administrators.');
    await expect(view).to.be.accessible();
    desk.answer = answer;
    await click(one('[role=alert] button'));
    await waitUntil(() => rows().length === 4);
    expect(all('[role=alert]')).to.have.length(0);
  });

  it('has enough contrast when it is dark', async () => {
    // As the page's own style sheet has it.
    document.documentElement.style.cssText = 'color-scheme: dark; background: #11171d';
    await open();
    await fill('Eve');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all('.link', 'invite-editor').length > 0);
    await expect(view).to.be.accessible();
  });

  onNarrowPages('fits into 320 pixels', async () => {
    editors = [editor('x'.repeat(100), { sites: [`https://${'y'.repeat(60)}.example`] })];
    log = [entry('invite', `${'x'.repeat(100)} editor https://${'y'.repeat(60)}.example`)];
    await open();
    await fill('Eve');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all('.link', 'invite-editor').length > 0);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
