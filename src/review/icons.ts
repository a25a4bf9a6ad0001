import type { EffectiveStatus } from './status.js';

const circle = 'M2.5 12a9.5 9.5 0 1 1 19 0 9.5 9.5 0 1 1-19 0z';

/** One shape a status: they differ without colour. */
export const shapes: Record<EffectiveStatus, string> = {
  current: 'm12 2 8 3v6c0 5-3.4 9-8 11-4.6-2-8-6-8-11V5zM8 12l3 3 5.5-6',
  'in-review': 'M3.5 10.5a7 7 0 1 1 14 0 7 7 0 1 1-14 0zM16 16l5.5 5.5',
  overdue: `${circle}M12 6.5V12l4 2.5`,
  corrected: 'm4 20 1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  'expression-of-concern': 'M12 3 1.8 21h20.4zM12 10v5M12 18v.5',
  retracted: `${circle}m5.5-4 8 8m0-8-8 8`,
  unsupported: '',
};
