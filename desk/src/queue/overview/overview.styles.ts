import { css } from 'lit';
import { viewStyles } from '../view.styles.js';

const card = css`
  figure,
  .card {
    margin: 0;
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
  }
  h2 {
    font: 600 1.125rem/1.3 var(--serif);
  }
  @media print {
    figure,
    .card {
      break-inside: avoid;
      padding: 12px 0;
      border: 0;
    }
  }
`;

export const overviewStyles = [
  ...viewStyles,
  card,
  css`
    .cards {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    .times {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 48px;
      margin-block-start: 12px;
    }
    .times div {
      display: flex;
      flex-direction: column-reverse;
    }
    .times dt {
      color: var(--muted);
      font-size: 0.875rem;
    }
    .times dd {
      font: 600 1.75rem/1.2 var(--serif);
    }
    .card p {
      margin-block-start: 12px;
      color: var(--muted);
    }
  `,
];

/** Those of a chart and its table. */
export const chartStyles = [
  ...viewStyles,
  card,
  css`
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
      font-size: 0.875rem;
    }
    .legend li {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .key {
      --_color: var(--accent);
      inline-size: 28px;
    }
    .key[data-series='1'] {
      --_color: var(--good);
    }
    .key.lines {
      border-block-start: 2px solid var(--_color);
    }
    .key.lines.dashed {
      border-block-start-style: dashed;
    }
    .key.bars {
      inline-size: 16px;
      block-size: 16px;
      border: 1px solid var(--_color);
      border-radius: 2px;
      background: var(--_color);
      forced-color-adjust: none;
    }
    .key.bars.dashed {
      background: repeating-linear-gradient(
        135deg,
        var(--_color) 0 2.5px,
        var(--surface) 2.5px 5.66px
      );
    }
    .chart {
      position: relative;
      block-size: 260px;
      margin-block: 12px;
    }
    .chart.bars {
      block-size: calc(var(--rows, 4) * 36px + 40px);
    }
    button {
      min-block-size: 32px;
      padding: 2px 12px;
      font-size: 0.875rem;
    }
    .table {
      max-block-size: 360px;
      margin-block-start: 12px;
      overflow: auto;
    }
    .closed {
      display: none;
    }
    tbody th {
      font-weight: inherit;
    }
    @media (forced-colors: active) {
      .key {
        --_color: Highlight;
      }
      .key[data-series='1'] {
        --_color: CanvasText;
      }
      .key.bars.dashed {
        background: repeating-linear-gradient(135deg, var(--_color) 0 2.5px, Canvas 2.5px 5.66px);
      }
    }
    /* On paper nothing can be pressed, and a chart drawn for a dark screen cannot be read. */
    @media print {
      .chart,
      .legend {
        display: none;
      }
      .table {
        display: block;
        max-block-size: none;
        overflow: visible;
      }
    }
  `,
];
