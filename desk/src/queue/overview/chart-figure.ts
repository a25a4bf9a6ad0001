import { html, LitElement, nothing } from 'lit';
import type { ChartData, Colors } from './charts.js';
import { chartStyles } from './overview.styles.js';

/** A table of the numbers of a chart. The first column names the row. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Media whose change asks for other colours. */
const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/**
 * A chart with its name, and the same numbers as a table.
 *
 * @tag chart-figure
 */
export class ChartFigure extends LitElement {
  static override styles = chartStyles;
  static override properties = {
    name: { attribute: false },
    summary: { attribute: false },
    data: { attribute: false },
    table: { attribute: false },
    showTable: { attribute: false },
    language: { attribute: false },
    open: { state: true },
  };

  /** Heading. */
  declare name: string;
  /** What the chart shows, in one sentence. */
  declare summary: string;
  declare data: ChartData | undefined;
  declare table: ChartTable | undefined;
  /** Label of the button that shows the table. */
  declare showTable: string;
  declare language: string;
  /** Whether the table is shown. */
  declare open: boolean;

  #charts: typeof import('./charts.js') | undefined;
  #failed = false;
  #listeners = new AbortController();

  constructor() {
    super();
    this.name = '';
    this.summary = '';
    this.data = undefined;
    this.table = undefined;
    this.showTable = '';
    this.language = 'en';
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    for (const query of schemes)
      matchMedia(query).addEventListener('change', () => this.#draw(), { signal });
    if (this.hasUpdated) this.#draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listeners.abort();
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas) this.#charts?.erase(canvas);
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('data') || changed.has('language')) void this.#load();
  }

  override render(): unknown {
    const { data } = this;
    return html`
      <figure>
        <figcaption><h2>${this.name}</h2></figcaption>
        ${data && data.series.length > 1 ? legend(data) : nothing}
        ${
          this.#failed
            ? nothing
            : html`<div class="chart ${data?.form ?? ''}">
                <i class="probe" hidden></i>
                <canvas role="img" aria-label="${this.name}: ${this.summary}"></canvas>
              </div>`
        }
        <button
          aria-expanded=${this.open}
          aria-controls="table"
          @click=${() => {
            this.open = !this.open;
          }}
        >
          ${this.showTable}
        </button>
        ${this.#renderTable()}
      </figure>
    `;
  }

  #renderTable(): unknown {
    const { table } = this;
    if (!table) return nothing;
    const [first, ...others] = table.head;
    // What scrolls can be reached by the keyboard.
    return html`
      <div
        id="table"
        class=${this.open || this.#failed ? 'table' : 'table closed'}
        role="region"
        aria-label=${this.name}
        tabindex="0"
      >
        <table>
          <thead>
            <tr>
              <th scope="col">${first}</th>
              ${others.map((name) => html`<th scope="col" class="number">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${table.rows.map(
              ([name, ...values]) => html`
                <tr>
                  <th scope="row">${name}</th>
                  ${values.map((value) => html`<td class="number">${value}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  async #load(): Promise<void> {
    try {
      this.#charts ??= await import('./charts.js');
      this.#draw();
    } catch {
      // The numbers are in the table.
      this.#failed = true;
      this.requestUpdate();
    }
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!this.isConnected || !canvas || !this.data || !this.#charts) return;
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    if (!probe) return;
    const rows = Math.max(2, this.data.labels.length);
    canvas.parentElement?.style.setProperty('--rows', String(rows));
    const style = getComputedStyle(this);
    this.#charts.draw(canvas, this.data, {
      colors: colorsOf(probe),
      font: style.fontFamily,
      language: this.language,
      rtl: style.direction === 'rtl',
    });
  }
}

/** What each look stands for; the charts' own legends would be in the canvas, for eyes alone. */
const legend = ({ series, form }: ChartData): unknown => html`
  <ul class="legend">
    ${series.map(
      ({ name, look }, index) => html`
        <li><i class="key ${form} ${look}" data-series=${index} aria-hidden="true"></i>${name}</li>
      `,
    )}
  </ul>
`;

/** The system's colours where the reader has chosen them, else those of the page. */
const palettes = {
  own: {
    text: 'var(--text)',
    muted: 'var(--muted)',
    line: 'var(--line)',
    accent: 'var(--accent)',
    second: 'var(--good)',
    surface: 'var(--surface)',
  },
  forced: {
    text: 'CanvasText',
    muted: 'CanvasText',
    line: 'GrayText',
    accent: 'Highlight',
    second: 'CanvasText',
    surface: 'Canvas',
  },
} as const;

/** The colours as the browser has them now: a canvas knows neither variables nor schemes. */
function colorsOf(probe: HTMLElement): Colors {
  const palette = matchMedia('(forced-colors: active)').matches ? palettes.forced : palettes.own;
  const color = (value: string): string => {
    probe.style.setProperty('color', value);
    return getComputedStyle(probe).color;
  };
  return {
    text: color(palette.text),
    muted: color(palette.muted),
    line: color(palette.line),
    accent: color(palette.accent),
    second: color(palette.second),
    surface: color(palette.surface),
  };
}
