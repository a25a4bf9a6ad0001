import { nothing, svg, type TemplateResult } from 'lit';
import type { EffectiveStatus } from './status.js';

const icon = (paths: TemplateResult): TemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true" part="icon">${paths}</svg>`;

const circle = svg`<circle cx="12" cy="12" r="9.5" />`;

/** One shape a status: they differ without colour. */
const shapes: Record<EffectiveStatus, TemplateResult | typeof nothing> = {
  current: svg`<path d="m12 2 8 3v6c0 5-3.4 9-8 11-4.6-2-8-6-8-11V5z" /><path d="m8 12 3 3 5.5-6" />`,
  'in-review': svg`<circle cx="10.5" cy="10.5" r="7" /><path d="m16 16 5.5 5.5" />`,
  overdue: svg`${circle}<path d="M12 6.5V12l4 2.5" />`,
  corrected: svg`<path d="m4 20 1-5L16 4l4 4L9 19zM13.5 6.5l4 4" />`,
  'expression-of-concern': svg`<path d="M12 3 1.8 21h20.4zM12 10v5M12 18v.5" />`,
  retracted: svg`${circle}<path d="m8 8 8 8m0-8-8 8" />`,
  unsupported: nothing,
};

export const statusIcon = (status: EffectiveStatus): TemplateResult => icon(svg`${shapes[status]}`);
