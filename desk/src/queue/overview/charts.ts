/** The charts: a chunk of its own, with the parts of Chart.js that they use and no other. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';

Chart.register(
  ...[BarController, BarElement, LineController, LineElement, PointElement],
  ...[CategoryScale, LinearScale, Tooltip],
);

/** A row of numbers, and how it can be told from the others without its colour. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
  readonly look: 'solid' | 'dashed';
}

export interface ChartData {
  readonly form: 'lines' | 'bars';
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

/** Colours as CSS texts, for the scheme that the page has now. */
export interface Colors {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly second: string;
  readonly surface: string;
}

export interface ChartStyle {
  readonly colors: Colors;
  /** CSS font family. */
  readonly font: string;
  /** BCP 47 tag, for the numerals. */
  readonly language: string;
  readonly rtl: boolean;
}

/** Labels of bars are short; the table beside has them in full. */
const longestLabel = 24;

const shorten = (label: string): string =>
  label.length > longestLabel ? `${label.slice(0, longestLabel - 1).trimEnd()}…` : label;

/** Stripes on the surface, for bars that colour alone must not tell apart. */
function stripes(color: string, surface: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const context = tile.getContext('2d');
  if (!context) return color;
  context.fillStyle = surface;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = color;
  context.lineWidth = 2.5;
  for (const start of [-8, 0, 8]) {
    context.moveTo(start, 8);
    context.lineTo(start + 8, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? color;
}

function dataset(series: Series, index: number, form: ChartData['form'], style: ChartStyle) {
  const { colors } = style;
  const color = index === 0 ? colors.accent : colors.second;
  const dashed = series.look === 'dashed';
  const data = [...series.values];
  if (form === 'bars') {
    const backgroundColor = dashed ? stripes(color, colors.surface) : color;
    const bars: ChartDataset<'bar'> = {
      ...{ label: series.name, data, backgroundColor, borderColor: color },
      ...{ borderWidth: 1, borderRadius: 2, maxBarThickness: 22, stack: 'all' },
    };
    return bars;
  }
  const lines: ChartDataset<'line'> = {
    ...{ label: series.name, data, borderColor: color, backgroundColor: color },
    ...{ borderWidth: 2, borderDash: dashed ? [6, 4] : [] },
    pointStyle: dashed ? 'rect' : 'circle',
    pointRadius: data.length > 31 ? 0 : 3,
    pointHitRadius: 12,
  };
  return lines;
}

function configure(data: ChartData, style: ChartStyle): ChartConfiguration<'bar' | 'line'> {
  const { colors, rtl } = style;
  const isBars = data.form === 'bars';
  const ticks = { color: colors.muted, font: { size: 12, family: style.font } };
  const numbers = {
    beginAtZero: true,
    ticks: { ...ticks, precision: 0, maxTicksLimit: 6 },
    grid: { color: colors.line },
    border: { display: false },
  };
  const labels = {
    grid: { display: false },
    border: { color: colors.line },
    ticks: {
      ...ticks,
      color: isBars ? colors.text : colors.muted,
      ...(isBars ? { autoSkip: false } : { maxRotation: 0, autoSkipPadding: 16 }),
      callback: (_: unknown, index: number) => shorten(data.labels[index] ?? ''),
    },
  };
  const alongX = { reverse: rtl };
  const besideY = { position: rtl ? 'right' : 'left' } as const;
  return {
    type: isBars ? 'bar' : 'line',
    data: {
      labels: [...data.labels],
      datasets: data.series.map((series, index) => dataset(series, index, data.form, style)),
    },
    options: {
      // Nothing moves: there is nothing to be learnt from it.
      animation: false,
      maintainAspectRatio: false,
      locale: style.language,
      indexAxis: isBars ? 'y' : 'x',
      interaction: { mode: 'index', intersect: false, axis: isBars ? 'y' : 'x' },
      scales: isBars
        ? {
            x: { ...numbers, ...alongX, stacked: true },
            y: { ...labels, ...besideY, stacked: true },
          }
        : { x: { ...labels, ...alongX }, y: { ...numbers, ...besideY } },
      plugins: {
        tooltip: {
          rtl,
          textDirection: rtl ? 'rtl' : 'ltr',
          ...{ backgroundColor: colors.surface, borderColor: colors.muted, borderWidth: 1 },
          ...{ titleColor: colors.text, bodyColor: colors.text, padding: 10, usePointStyle: true },
        },
      },
    },
  };
}

/** Draws a chart, in the place of the one that was on the canvas. */
export function draw(canvas: HTMLCanvasElement, data: ChartData, style: ChartStyle): void {
  Chart.getChart(canvas)?.destroy();
  new Chart(canvas, configure(data, style));
}

/** Lets go of the canvas. */
export function erase(canvas: HTMLCanvasElement): void {
  Chart.getChart(canvas)?.destroy();
}
