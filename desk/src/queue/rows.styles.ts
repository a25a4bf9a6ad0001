import { css } from 'lit';

/** A table whose rows become blocks where its columns do not fit. */
export const rows = css`
  .list {
    padding: 4px 20px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  tbody th {
    font-weight: 500;
    text-align: start;
    overflow-wrap: anywhere;
  }
  @media (max-width: 600px) {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
      inline-size: auto;
      padding: 0;
      border: 0;
    }
    tbody tr {
      padding-block: 12px;
      border-block-end: 1px solid var(--line);
    }
    tbody tr:last-child {
      border-block-end: 0;
    }
  }
  @media print {
    .list {
      padding: 0;
      border: 0;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
